import { z } from 'zod';
import type { VisibleNote } from '../../../access/visible.ts';
import type { AnyId } from '../../../domain/ids.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Loaders } from '../../loaders.ts';

const NOTES = cursorList(z.tuple([z.int(), z.string()]), 'notes');

/** What people wrote about something, latest first. */
export function noteConnection(subject: AnyId, page: PageArguments, loaders: Loaders): Connection<VisibleNote> {
  return connection(page, {
    list: NOTES,
    keyOf: ({ createdAt, id }) => [createdAt, id],
    read: (keyset) => loaders.notePage(keyset).load(subject),
    count: () => loaders.noteCount.load(subject),
  });
}
