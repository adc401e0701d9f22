import { connection } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { given } from '../../given.ts';
import { checkedIdsOf } from '../../ids.ts';
import { ACCESS_KEY, keyOf } from './connection.ts';

export const accessLogResolvers = {
  Query: {
    accessLog: (_root, { first, after, ...filter }, { accessLog, recorder }) => {
      const question = given(filter);
      if (question.asset !== undefined) checkedIdsOf('asset', [question.asset], 'ASSET');
      accessLog.assertAllowed();
      recorder.gaveAspect('ACCESS_LOG');
      return connection(
        { first, after },
        {
          list: cursorList(ACCESS_KEY, 'accessLog', question),
          keyOf,
          read: (page) => accessLog.list(question, page),
          count: () => accessLog.count(question),
        },
      );
    },
  },
} satisfies Resolvers;
