import { randomUUID } from 'node:crypto';
import type { VisibleRun } from '../../../access/visible.ts';
import { eventsOfRun, RecordedRunFault, type RecordedRun } from '../../../ingest/recorded-run.ts';
import type { GraphQLContext } from '../../context.ts';
import { badInput } from '../../errors.ts';
import type { RecordRunInput, RunState } from '../../generated/resolvers.ts';
import { transformationOf } from '../curation/transformation.ts';
import { checkedRunId } from './run-id.ts';

/** Records a run as events that say the same. Throws BAD_USER_INPUT that says which argument is wrong. */
export async function recordRun(
  { runId: given, ...input }: RecordRunInput,
  { catalog, events, now }: GraphQLContext,
): Promise<{ runId: string; run: VisibleRun | null }> {
  events.assertAllowed();
  const runId = given == null ? randomUUID() : checkedRunId('input.runId', given);
  const known = given == null ? null : await catalog.runByRunId(runId);
  const run = { ...input, ...timesOf(input, known, now), runId, outputs: input.outputs.map(withTransformations) };
  await events.writeEvents(toEvents(run, now));
  return { runId, run: await catalog.runByRunId(runId) };
}

const ENDED: ReadonlySet<RunState> = new Set<RunState>(['COMPLETED', 'ABORTED', 'FAILED']);

/** A call without times that is repeated says the times of the first. */
function timesOf({ state, startedAt, endedAt }: Omit<RecordRunInput, 'runId'>, known: VisibleRun | null, now: number) {
  if (!ENDED.has(state)) {
    if (endedAt != null) throw badInput('input.endedAt', `is given, and the run is ${state}`);
    return { startedAt: startedAt ?? known?.startedAt ?? null, endedAt: null };
  }
  return { startedAt: startedAt ?? null, endedAt: endedAt ?? (known?.state === state ? known.endedAt : null) ?? now };
}

const withTransformations = ({ columns, ...output }: RecordRunInput['outputs'][number]) => ({
  ...output,
  columns: columns?.map(({ transformation, ...column }) => ({
    ...column,
    transformation: transformation == null ? null : transformationOf(transformation),
  })),
});

function toEvents(run: RecordedRun, now: number) {
  try {
    return eventsOfRun(run, now);
  } catch (error) {
    throw error instanceof RecordedRunFault ? badInput(`input.${error.argument}`, error.reason) : error;
  }
}
