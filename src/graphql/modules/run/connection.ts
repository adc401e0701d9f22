import { z } from 'zod';
import type { VisibleRun } from '../../../access/visible.ts';
import type { AssetId, JobId } from '../../../domain/ids.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import { cursorList } from '../../cursor.ts';
import type { Loaders } from '../../loaders.ts';

const RUN_KEY = z.tuple([z.int(), z.string()]);
const RUNS = cursorList(RUN_KEY, 'runs');
const TRAINING_RUNS = cursorList(RUN_KEY, 'trainingRuns');

/** A job's runs, latest first. */
export function runConnection(job: JobId, page: PageArguments, loaders: Loaders): Connection<VisibleRun> {
  return connection(page, {
    list: RUNS,
    keyOf: ({ lastEventAt, id }) => [lastEventAt, id],
    read: (keyset) => loaders.runPage(keyset).load(job),
    count: () => loaders.runCount.load(job),
  });
}

/** Runs that wrote an asset, latest first. */
export function trainingRunConnection(asset: AssetId, page: PageArguments, loaders: Loaders): Connection<VisibleRun> {
  return connection(page, {
    list: TRAINING_RUNS,
    keyOf: ({ lastEventAt, id }) => [lastEventAt, id],
    read: (keyset) => loaders.trainingRunPage(keyset).load(asset),
    count: () => loaders.trainingRunCount.load(asset),
  });
}
