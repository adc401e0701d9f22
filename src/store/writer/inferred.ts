import type { JobName } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import { addElement, type LineageElement } from '../../domain/lineage/lineage-set.ts';
import type { Inferred } from '../../domain/lineage/sql-job.ts';
import { writeSqlProblem } from '../cypher/write-jobs.ts';
import { deleteObservations, observationsOfSpeaker } from '../cypher/write-observations.ts';
import { loadAssets } from './assets.ts';
import type { WriteContext } from './context.ts';
import { saveMentionedFields } from './fields.ts';
import { jobIdOf } from './jobs.ts';
import { NameTable } from './names.ts';
import { saveDrafts, type ObservationDraft } from './observations.ts';
import { changeOf, pairKey, speaker, type Timeline } from './timeline-keys.ts';
import { saveTimelines } from './timelines.ts';

/**
 * What is inferred of a job's outputs takes the place of what was inferred before: it follows from what is stored, and
 * not from what was known when it was first looked at.
 */
export async function writeInferred(
  context: WriteContext,
  job: JobName,
  { outputs, problem }: Inferred,
): Promise<void> {
  const names = new NameTable(context);
  const jobId = jobIdOf(context, job);
  await context.tx.run(writeSqlProblem, { id: jobId, problem });
  const prefix = `${speaker(jobId, 'SQL')}|inferred|`;
  const edges = outputs.flatMap(({ output, stretches }) =>
    stretches.flatMap((stretch) => stretch.edges.map((edge) => ({ output, edge }))),
  );
  const mentioned = [...outputs.map(({ output }) => output), ...edges.map(({ edge }) => edge.from)];
  await names.merge(mentioned);
  const assetOf = (name: (typeof mentioned)[number]): AssetId => names.assetOf(names.idOf(name));
  const assets = await loadAssets(context, new Map(mentioned.map((name) => [assetOf(name), name])));
  await saveMentionedFields(
    context,
    assets,
    edges.flatMap(({ output, edge: { from, to } }) => [
      { assetId: assetOf(from), path: from.path },
      ...(to === null ? [] : [{ assetId: assetOf(output), path: to }]),
    ]),
  );
  const drafts = outputs.flatMap(({ output, stretches }) =>
    stretches.map(({ from: at, lastSeenAt, edges }): ObservationDraft => {
      const set = new Map<string, LineageElement>();
      for (const { from, to, transformations, confidence = 1 } of edges)
        // Without a delay it counts how late it was seen.
        addElement(set, { name: names.idOf(from), path: from.path, to, transformations, delay: 0, confidence });
      return {
        key: `${prefix}${at}|${names.idOf(output)}`,
        tie: names.textOf(names.idOf(output)),
        jobId,
        assetId: assetOf(output),
        base: at,
        completedAt: at,
        seenAt: Math.max(at, lastSeenAt),
        origin: 'SQL',
        declared: false,
        set,
      };
    }),
  );
  const timelines = new Map(
    outputs.map(({ output }): [string, Timeline] => {
      const timeline: Timeline = { jobId, origin: 'SQL', assetId: assetOf(output) };
      return [pairKey(timeline), timeline];
    }),
  );
  const kept = new Set(drafts.map(({ key }) => key));
  const before = await context.tx.run(observationsOfSpeaker, { pairs: [...timelines.keys()], prefix });
  const gone = before.filter(({ key }) => !kept.has(key));
  const changes = await saveDrafts(context, drafts);
  for (const { pair, base } of gone) {
    const timeline = timelines.get(pair);
    if (timeline !== undefined) changeOf(changes, timeline, base).more = true;
  }
  if (gone.length > 0) await context.tx.run(deleteObservations, { keys: gone.map(({ key }) => key) });
  await saveTimelines(context, names, changes);
}
