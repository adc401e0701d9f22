import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { VisibleJob, VisibleRun } from '../../access/visible.ts';
import type { AssetId, JobId } from '../../domain/ids.ts';
import type { ReachedAsset } from '../reached-assets.ts';
import { expectedAfter } from './anomalies.ts';
import { farEnough } from './far-enough.ts';
import { day, type Suspicion, type Suspicions } from './suspicion.ts';

/** As late as this part of the usual interval after its time is late. */
const LATE = 0.5;

/** Runs that failed since a moment, and jobs that did not run when they usually do. */
export async function runSuspicions(
  reached: ReadonlyMap<AssetId, ReachedAsset>,
  { since, now }: { readonly since: number; readonly now: number },
  catalog: CatalogView,
): Promise<Suspicions> {
  const nearest = await producers(reached, catalog);
  const ids = [...nearest.keys()];
  const [jobs, runs] = await Promise.all([
    catalog.jobsByIds(ids),
    farEnough(
      ids,
      (some, limit) => catalog.runsOf(some, { after: null, limit }),
      // They come by their latest event.
      (latest) => latest.some(({ lastEventAt }) => lastEventAt < since),
    ),
  ]);
  const suspicions = [...nearest].flatMap(([id, at]) => {
    const [job, its] = [jobs.get(id), runs.found.get(id) ?? []];
    return job === undefined ? [] : [...failed(job, its, at, since), ...late(job, its, at, since, now)];
  });
  return { suspicions, complete: runs.complete };
}

/** The jobs that write what was reached, each where it is nearest. */
async function producers(
  reached: ReadonlyMap<AssetId, ReachedAsset>,
  catalog: CatalogView,
): Promise<ReadonlyMap<JobId, ReachedAsset>> {
  const nearest = new Map<JobId, ReachedAsset>();
  for (const [assetId, jobs] of await catalog.producersOf([...reached.keys()])) {
    const at = reached.get(assetId);
    for (const job of jobs) {
      const known = nearest.get(job);
      if (at !== undefined && (known === undefined || isNearer(at, known))) nearest.set(job, at);
    }
  }
  return nearest;
}

const isNearer = (one: ReachedAsset, other: ReachedAsset): boolean =>
  one.distance < other.distance || (one.distance === other.distance && one.asset.id < other.asset.id);

const failed = (job: VisibleJob, runs: readonly VisibleRun[], at: ReachedAsset, since: number): Suspicion[] =>
  runs
    .filter(({ state, lastEventAt }) => (state === 'FAILED' || state === 'ABORTED') && lastEventAt >= since)
    .map((run) => ({
      at,
      reason: 'RUN_FAILED',
      time: run.endedAt ?? run.lastEventAt,
      detail: `A run of ${job.name} ${run.state === 'FAILED' ? 'failed' : 'was aborted'}.`,
      runId: run.id,
    }));

function late(job: VisibleJob, runs: readonly VisibleRun[], at: ReachedAsset, since: number, now: number): Suspicion[] {
  const completed = runs.filter(({ state }) => state === 'COMPLETED');
  const expected = expectedAfter(completed.map(({ endedAt, lastEventAt }) => endedAt ?? lastEventAt));
  if (expected === null || now < expected.at + LATE * expected.interval || expected.at < since) return [];
  const [last] = completed;
  const detail = `${job.name} was to be expected to complete at about ${day(expected.at)}, and has not since.`;
  return [{ at, reason: 'STALE', time: expected.at, detail, runId: last?.id ?? null }];
}
