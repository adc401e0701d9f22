import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError } from 'graphql';
import { type ValidationContext, type ValidationRule } from 'graphql';
import { apiError } from './errors.ts';

/** What a query may be. Above any of these it is refused with QUERY_TOO_COMPLEX before anything is read. */
export interface QueryLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  /** About the number of values in the largest answer that the query can have: see `cost.ts`. */
  readonly cost: number;
}

export const DEFAULT_QUERY_LIMITS: QueryLimits = {
  depth: 15,
  aliases: 30,
  directives: 50,
  tokens: 4000,
  cost: 500_000,
};

/** Rules for the document alone: it is checked once, however often it is sent. */
export function documentRules(limits: QueryLimits): ValidationRule[] {
  return [
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...refuse('depth') }),
    maxAliasesRule({ n: limits.aliases, ...refuse('aliases') }),
    maxDirectivesRule({ n: limits.directives, ...refuse('directives') }),
  ];
}

/** The rule for a document in which every list says how long it can be: see `weighed` in `cost.ts`. */
export function costRule(limits: QueryLimits): ValidationRule {
  const weights = { objectCost: 1, scalarCost: 1, depthCostFactor: 1, flattenFragments: true };
  return costLimitRule({ maxCost: limits.cost, ...weights, ...refuse('cost') });
}

/** The packages say what is wrong as "Syntax Error: …", which it is not; their sentence is good. */
function refuse(limit: keyof QueryLimits) {
  const report = (context: ValidationContext | null, error: GraphQLError): void => {
    context?.reportError(apiError('QUERY_TOO_COMPLEX', error.message.replace('Syntax Error: ', ''), { limit }));
  };
  return { onReject: [report], propagateOnRejection: false };
}
