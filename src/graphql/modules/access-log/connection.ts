import { z } from 'zod';
import type { VisibleAccess } from '../../../access/visible.ts';
import type { AssetId } from '../../../domain/ids.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Loaders } from '../../loaders.ts';

/** When, and where of what the viewer is shown. */
export const ACCESS_KEY = z.tuple([z.int(), z.union([z.string(), z.int()])]);
export const keyOf = ({ key }: VisibleAccess): VisibleAccess['key'] => key;

const ACCESSES = cursorList(ACCESS_KEY, 'accesses');

/** Who was given an asset, latest first. */
export const accessConnection = (id: AssetId, page: PageArguments, loaders: Loaders): Connection<VisibleAccess> =>
  connection(page, {
    list: ACCESSES,
    keyOf,
    read: (keyset) => loaders.accessPage(keyset).load(id),
    count: () => loaders.accessCount.load(id),
  });
