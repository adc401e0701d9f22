import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, validate } from 'graphql';
import { recordedAttributes, recordsRequests } from './audit.ts';
import type { GraphQLContext } from './context.ts';
import { weighed } from './cost.ts';
import { formatError, isInternal } from './errors.ts';
import { knownOperations } from './known-operations.ts';
import { costRule, documentRules, type QueryLimits } from './limits.ts';
import { resolvers } from './resolvers.ts';
import { readSchema } from './schema.ts';

export interface GraphQLServerOptions {
  readonly limits: QueryLimits;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
  readonly observer: GraphQLObserver;
}

/** Is told of operations and errors, for metrics. */
export interface GraphQLObserver {
  operation(type: string, seconds: number): void;
  graphqlError(code: string): void;
}

/** The GraphQL server, started: schema, resolvers and limits. It speaks no HTTP; `http/` does. */
export async function createGraphQLServer(options: GraphQLServerOptions): Promise<ApolloServer<GraphQLContext>> {
  const server = new ApolloServer<GraphQLContext>({
    typeDefs: await readSchema(),
    resolvers: [...resolvers, recordedAttributes(resolvers)],
    introspection: options.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    // Names of hidden things are no part of the schema, but its own names are no business of those who may not read it.
    hideSchemaDetailsFromClientErrors: !options.introspection,
    parseOptions: { maxLexicalTokens: options.limits.tokens },
    validationRules: [knownOperations, ...documentRules(options.limits)],
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every field of the schema: a quarter of the time of a large answer, for hints that nobody gives.
      ApolloServerPluginCacheControlDisabled(),
      costs(options.limits),
      reports(options.observer),
      recordsRequests(),
    ],
  });
  await server.start();
  return server;
}

/** Refuses what would cost too much with the variables of this request. */
function costs(limits: QueryLimits): ApolloServerPlugin<GraphQLContext> {
  const rules = [costRule(limits)];
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          // Execution says what is wrong with operationName.
          if (operation === undefined) return Promise.resolve();
          const [error] = validate(schema, weighed(schema, document, operation, request.variables ?? {}), rules);
          if (error === undefined) return Promise.resolve();
          const extensions = { ...error.extensions, http: { status: 400 } };
          return Promise.reject(new GraphQLError(error.message, { extensions }));
        },
      }),
  };
}

/** Puts the request's id into each error, logs what clients are not told, and counts. */
function reports(observer: GraphQLObserver): ApolloServerPlugin<GraphQLContext> {
  return {
    requestDidStart: () => {
      const started = performance.now();
      return Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { log, signal } }) => {
          // What is given up half-way fails everywhere at once.
          for (const error of signal.aborted ? [] : errors.filter(isInternal)) {
            log.error({ err: unwrapResolverError(error), path: error.path }, 'internal error');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { requestId }, operation }) => {
          observer.operation(operation?.operation ?? 'none', (performance.now() - started) / 1000);
          const result = body.kind === 'single' ? body.singleResult : body.initialResult;
          if (result.errors !== undefined) {
            result.errors = result.errors.map((error) => {
              observer.graphqlError(String(error.extensions?.code));
              return { ...error, extensions: { ...error.extensions, requestId } };
            });
          }
          return Promise.resolve();
        },
      });
    },
  };
}
