import { Client, fetchExchange, mapExchange, type CombinedError } from '@urql/core';
import { cacheExchange, type Data, type UpdateResolver } from '@urql/exchange-graphcache';
import possible from '../generated/possible-types.ts';
import { currentSession, endSession, type Session } from '../identity/session.ts';
import { GRAPHQL_URL } from './settings.ts';

/** A GraphQL client for one viewer, with a cache of its own: nothing that one viewer was given reaches another. */
export function createClient({ token, viewAs }: Session): Client {
  return new Client({
    url: GRAPHQL_URL,
    // A URL is kept in logs and histories.
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (token !== null && isUnauthenticated(error) && currentSession().token === token)
            endSession(error.graphQLErrors[0]?.message ?? 'the token was refused');
        },
      }),
      cacheExchange({
        possibleTypes: possible.possibleTypes,
        keys: KEYS,
        updates: {
          Mutation: {
            declareLineage: forgetLineage,
            rejectLineage: forgetLineage,
            withdrawLineage: forgetLineage,
            assignTag: forgetTagged,
            removeTag: forgetTagged,
            withdrawTag: forgetTagged,
            defineTerm: forgetTerms,
            assignTerm: forgetLinked,
            removeTerm: forgetLinked,
          },
        },
      }),
      fetchExchange,
    ],
    fetchOptions: () => ({
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(viewAs === null ? {} : { 'headwater-view-as': viewAs }),
      },
    }),
  });
}

const forget =
  (...queries: readonly string[]): UpdateResolver =>
  (_result, _args, cache) => {
    for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
      if (queries.includes(fieldName)) cache.invalidate('Query', fieldKey);
  };
/** Edges are in no cache under a key of their own: what was answered of lineage is asked anew. */
const forgetLineage = forget(
  'lineage',
  'lineageDiff',
  'lineageHealth',
  'paths',
  'impact',
  'rootCause',
  'sensitiveFlows',
  'unclassifiedExposure',
);
/** Lists that depend on what is tagged. */
const forgetTagged = forget('search', 'tags', 'sensitiveFlows', 'unclassifiedExposure');
const forgetTerms = forget('terms');
/** What a term is linked to. */
const forgetLinked: UpdateResolver<unknown, { readonly input: { readonly term: string } }> = (_r, { input }, cache) => {
  const term = { __typename: 'Term', id: input.term };
  for (const { fieldName, fieldKey } of cache.inspectFields(term))
    if (fieldName === 'assets') cache.invalidate(term, fieldKey);
};

const embedded = (): null => null;
const KEYS = {
  Viewer: embedded,
  // Of a placeholder the id means nothing outside its answer.
  LineageNode: embedded,
  LineageEdge: embedded,
  LineageGraph: embedded,
  LineageColumns: embedded,
  LineageNodeColumns: embedded,
  LineageEdgeColumns: embedded,
  LineageDiff: embedded,
  LineageNodeChange: embedded,
  LineageEdgeChange: embedded,
  LineagePath: embedded,
  LineagePaths: embedded,
  Completeness: embedded,
  Evidence: embedded,
  Transformation: embedded,
  Sensitivity: embedded,
  Redaction: embedded,
  Tag: ({ name }: Data): string | null => (typeof name === 'string' ? name : null),
};

const isUnauthenticated = ({ graphQLErrors }: CombinedError): boolean =>
  graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
