import type { JobId, RunNodeId } from '../domain/ids.ts';
import { jobIdsAfter, latestRunsOfJobs, modelsAmongNames, runsOlderThan } from './cypher/compact-runs.ts';
import { lock } from './graph-writer.ts';
import type { CompactedRuns, CompactionRequest, Retention } from './port.ts';
import type { Runner } from './runner.ts';
import { forgetRuns } from './writer/forget-runs.ts';

const JOBS_AT_ONCE = 100;
/** Runs in one transaction: writers wait for it. */
const RUNS_AT_ONCE = 100;

export const createRetention = (runner: Runner): Retention => ({
  async *compactRuns(request) {
    for (let after = ''; ;) {
      const jobs = (await runner.run(jobIdsAfter, { after, limit: JOBS_AT_ONCE })).map(({ id }) => id);
      const last = jobs.at(-1);
      if (last === undefined) return;
      after = last;
      for (const job of jobs) yield* compactJob(runner, job, request);
    }
  },
});

async function* compactJob(
  runner: Runner,
  job: JobId,
  { before, dryRun }: CompactionRequest,
): AsyncIterable<CompactedRuns> {
  const page = { ids: [job], before, limit: RUNS_AT_ONCE };
  for (let [at, id] = START; ;) {
    const old = await runner.run(runsOlderThan, { ...page, at, id });
    const last = old.at(-1);
    if (last === undefined) return;
    const kept = await keptOf(runner, job, old);
    const ids = old.map((run) => run.id).filter((run) => !kept.has(run));
    const runs = dryRun ? ids.length : await compact(runner, ids, before);
    yield { runs, kept: kept.size };
    if (old.length < RUNS_AT_ONCE) return;
    [at, id] = [last.lastEventAt, last.id];
  }
}
const START: readonly [number, string] = [0, ''];

async function compact(runner: Runner, ids: readonly RunNodeId[], before: number): Promise<number> {
  if (ids.length === 0) return 0;
  return runner.write(async (tx) => {
    await lock(tx);
    return forgetRuns(tx, ids, before);
  });
}

/** A job's latest run tells its state; a run that wrote a model is the model's provenance. */
async function keptOf(
  runner: Runner,
  job: JobId,
  old: readonly { id: RunNodeId; outputs: readonly string[] }[],
): Promise<ReadonlySet<RunNodeId>> {
  const names = [...new Set(old.flatMap(({ outputs }) => outputs))];
  const [latest, found] = await Promise.all([
    runner.run(latestRunsOfJobs, { ids: [job] }),
    names.length === 0 ? [] : runner.run(modelsAmongNames, { ids: names }),
  ]);
  const [spared, models] = [new Set(latest.map(({ id }) => id)), new Set(found.map(({ id }) => id))];
  return new Set(
    old.filter((run) => spared.has(run.id) || run.outputs.some((name) => models.has(name))).map(({ id }) => id),
  );
}
