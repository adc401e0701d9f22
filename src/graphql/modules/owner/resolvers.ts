import { z } from 'zod';
import { connection } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { searchText } from '../../text.ts';
import { assetsWith } from '../asset/connection.ts';

export const ownerResolvers = {
  Query: {
    owners: (_root, { query, ...page }, { catalog }) => {
      const text = searchText('query', query);
      return connection(page, {
        list: cursorList(z.tuple([z.string(), z.string()]), 'owners', text),
        keyOf: ({ name, id }) => [name.toLowerCase(), id],
        read: (keyset) => catalog.listOwners(text, keyset),
        count: () => catalog.countOwners(text),
      });
    },
  },
  Owner: { assets: ({ id }, page, context) => assetsWith(page, context, { owners: [id] }) },
} satisfies Resolvers;
