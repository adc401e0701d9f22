import { z } from 'zod';
import { kindOfId } from '../../../domain/ids.ts';
import type { SearchFilter, SearchHit } from '../../catalog-types.ts';
import { connection } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import { badInput } from '../../errors.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedList } from '../../ids.ts';
import type { Loaders } from '../../loaders.ts';
import { selects } from '../../selection.ts';
import { checkedText } from '../../text.ts';
import { assetFilter } from '../asset/filter.ts';
import { assetType } from '../asset/type.ts';

export const searchResolvers = {
  Query: {
    search: async (_root, { query, types, filter: input, ...page }, context, info) => {
      const words = wordsOf(query);
      const filter: SearchFilter = {
        ...assetFilter(input, context.classification),
        ...(types == null ? {} : { types: checkedList('types', types) }),
      };
      const list = cursorList(
        z.tuple([z.number(), z.string(), z.string()]),
        'search',
        words,
        given({ ...input, types }),
      );
      const hits = connection(page, {
        list,
        read: (keyset) => context.catalog.search(words, filter, keyset),
        keyOf: ({ key }) => [...key],
        count: () => Promise.resolve(0),
      });
      const [edges, counts] = await Promise.all([
        selects(info, 'edges') || selects(info, 'nodes') ? edgesOf(await hits.edges(), context.loaders) : [],
        // One scan gives both.
        selects(info, 'totalCount') || selects(info, 'facets') ? countsOf(words, filter, context) : NO_COUNTS,
      ]);
      const pageInfo = selects(info, 'pageInfo') ? await hits.pageInfo() : NO_PAGE;
      return { edges, nodes: edges.map(({ node }) => node), pageInfo, ...counts };
    },
  },
  SearchResult: {
    __resolveType: (found) => {
      if ('kind' in found) return assetType(found);
      const kind = kindOfId(found.id);
      if (kind === 'FIELD') return 'Field';
      return kind === 'JOB' ? 'Job' : 'Term';
    },
  },
} satisfies Resolvers;

/** As many words as one search may have: each is looked for in every name and description. */
const MOST_WORDS = 10;
const FACETS = ['kind', 'namespace', 'platform', 'tag'] as const;
// What nobody asked for: GraphQL leaves it out of the answer.
const NO_COUNTS = { totalCount: 0, facets: [] };
const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** The distinct words of a query, in lower case. */
function wordsOf(query: string): readonly string[] {
  const words = new Set(checkedText('query', query).toLowerCase().split(/\s+/).filter(Boolean));
  if (words.size > MOST_WORDS) throw badInput('query', `must hold at most ${MOST_WORDS} words, got ${words.size}`);
  return [...words];
}

async function countsOf(words: readonly string[], filter: SearchFilter, { catalog }: GraphQLContext) {
  const { total, facets } = await catalog.searchFacets(words, filter);
  return { totalCount: total, facets: FACETS.map((name) => ({ name, values: facets.get(name) ?? [] })) };
}

async function edgesOf(
  hits: readonly { readonly cursor: string; readonly node: { readonly hit: SearchHit } }[],
  loaders: Loaders,
) {
  const edges = await Promise.all(
    hits.map(async ({ cursor, node: { hit } }) => ({ cursor, hit, node: await load(hit.id, loaders) })),
  );
  return edges.flatMap(({ cursor, hit: { score, matchedOn }, node }) =>
    node === null ? [] : [{ cursor, node, score, matchedOn }],
  );
}

async function load(id: SearchHit['id'], loaders: Loaders) {
  const kind = kindOfId(id);
  if (kind === 'ASSET') return loaders.assets.load(id);
  if (kind === 'FIELD') return loaders.fields.load(id);
  return kind === 'JOB' ? loaders.jobs.load(id) : loaders.terms.load(id);
}
