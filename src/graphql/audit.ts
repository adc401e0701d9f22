import type { ApolloServerPlugin } from '@apollo/server';
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { GUARDED, type Aspect, type Redaction } from '../access/aspects.ts';
import type { GraphQLContext } from './context.ts';

type Resolve = GraphQLFieldResolver<unknown, GraphQLContext>;
type TypeResolvers = Readonly<Record<string, unknown>>;

/** Which SDL types have the attributes that `access/` guards on an interface. */
const TYPES_OF: ReadonlyMap<string, readonly string[]> = new Map([['Asset', ['Model', 'Dashboard']]]);

/**
 * Resolvers of the attributes that an aspect guards, to stand after the given ones: they do the same, and record which
 * aspects an answer gives and which attributes it withholds.
 */
export function recordedAttributes(
  resolvers: readonly Readonly<Record<string, unknown>>[],
): Record<string, Record<string, Resolve>> {
  const own = (type: string, field: string): Resolve => {
    const found = resolvers
      .map((some) => (some[type] as TypeResolvers | undefined)?.[field])
      .findLast((resolve) => typeof resolve === 'function');
    return (found as Resolve | undefined) ?? defaultFieldResolver;
  };
  return Object.fromEntries(
    Object.entries(GUARDED).flatMap(([guarded, attributes]) =>
      (TYPES_OF.get(guarded) ?? [guarded]).map((type) => [
        type,
        Object.fromEntries(
          Object.entries<Aspect>(attributes).map(([field, aspect]) => [
            field,
            recorded(type, field, aspect, own(type, field)),
          ]),
        ),
      ]),
    ),
  );
}

function recorded(type: string, field: string, aspect: Aspect, resolve: Resolve): Resolve {
  const attribute = `${type}.${field}`;
  return (parent, args, context, info) => {
    const { recorder, viewer } = context;
    const record = (value: unknown): unknown => {
      if (value !== null && value !== undefined) recorder.gaveAspect(aspect);
      else if (redactionsOf(parent)?.some((one) => one.field === field) ?? !viewer.aspects.has(aspect))
        recorder.withheld(attribute);
      return value;
    };
    const value: unknown = resolve(parent, args, context, info);
    return value instanceof Promise ? value.then(record) : record(value);
  };
}

/** Null for an object that does not say what was withheld. */
function redactionsOf(parent: unknown): readonly Redaction[] | null {
  if (typeof parent !== 'object' || parent === null || !('redactions' in parent)) return null;
  return parent.redactions as readonly Redaction[];
}

/** Ends the record of each request that was carried out. The server of HTTP holds its answer until that is stored. */
export function recordsRequests(): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: () => {
      let carriedOut = false;
      return Promise.resolve({
        executionDidStart: () => {
          carriedOut = true;
          return Promise.resolve();
        },
        willSendResponse: ({ operation, contextValue: { recorder } }) => {
          if (carriedOut) recorder.finish(operation?.name?.value ?? null);
          return Promise.resolve();
        },
      });
    },
  };
}
