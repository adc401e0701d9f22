import { z } from 'zod';
import { connection } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { searchText } from '../../text.ts';
import { assetsWith } from '../asset/connection.ts';

export const termResolvers = {
  Query: {
    terms: (_root, { query, ...page }, { catalog }) => {
      const text = searchText('query', query);
      return connection(page, {
        list: cursorList(z.tuple([z.string(), z.string()]), 'terms', text),
        keyOf: ({ name, id }) => [name.toLowerCase(), id],
        read: (keyset) => catalog.listTerms(text, keyset),
        count: () => catalog.countTerms(text),
      });
    },
  },
  Term: { assets: ({ id }, page, context) => assetsWith(page, context, { terms: [id] }) },
} satisfies Resolvers;
