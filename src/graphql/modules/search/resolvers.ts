import { z } from 'zod';
import type { VisibleAsset, VisibleField, VisibleJob, VisibleTerm } from '../../../access/visible.ts';
import { kindOfId } from '../../../domain/ids.ts';
import { unknownNames } from '../../../governance/unknown-names.ts';
import type { SearchFilter, SearchHit } from '../../catalog-types.ts';
import { connection, type PageInfo } from '../../connections.ts';
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
import { searchCounts, type SearchCounts } from './facets.ts';

/** A page of what was found, and what is counted when it is asked for. */
export interface SearchPage {
  readonly edges: readonly FoundEdge[];
  readonly pageInfo: PageInfo;
  readonly counts: SearchCounts;
  readonly filter: SearchFilter;
}
interface FoundEdge {
  readonly cursor: string;
  readonly node: VisibleAsset | VisibleField | VisibleJob | VisibleTerm;
  readonly score: number;
  readonly matchedOn: readonly string[];
}

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
      const edges =
        selects(info, 'edges') || selects(info, 'nodes') ? await edgesOf(await hits.edges(), context.loaders) : [];
      const pageInfo = selects(info, 'pageInfo') ? await hits.pageInfo() : NO_PAGE;
      return { edges, pageInfo, counts: searchCounts(words, filter, context), filter };
    },
  },
  SearchConnection: {
    nodes: ({ edges }) => edges.map(({ node }) => node),
    totalCount: ({ counts }) => counts.total(),
    facets: ({ counts }, { names }) => counts.facets(names),
    remarks: ({ filter }, _args, { catalog }) => unknownNames(filter, catalog),
  },
  FacetValue: {
    owner: ({ ownerId }, _args, { loaders }) => (ownerId === undefined ? null : loaders.owners.load(ownerId)),
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
// What nobody asked for: GraphQL leaves it out of the answer.
const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** The distinct words of a query, in lower case. */
function wordsOf(query: string): readonly string[] {
  const words = new Set(checkedText('query', query).toLowerCase().split(/\s+/).filter(Boolean));
  if (words.size > MOST_WORDS) throw badInput('query', `must hold at most ${MOST_WORDS} words, got ${words.size}`);
  return [...words];
}

async function edgesOf(
  hits: readonly { readonly cursor: string; readonly node: { readonly hit: SearchHit } }[],
  loaders: Loaders,
): Promise<FoundEdge[]> {
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
