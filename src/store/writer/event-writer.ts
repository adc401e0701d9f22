import type { AssetName, LineageEvent } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import { saveAssignments } from './assignments.ts';
import { hearAssets, hearLifecycles, loadAssets, saveAssets } from './assets.ts';
import { addDrops } from './drops.ts';
import type { WriteContext } from './context.ts';
import { saveMentionedFields, saveSchemas } from './fields.ts';
import { saveJobEnds, saveJobs } from './jobs.ts';
import { saveJobLinks } from './job-links.ts';
import { uniteAliases } from './aliases.ts';
import { lifecyclesIn, namesOfLifecycles } from './lifecycles.ts';
import { mentionsOf, namesIn, NameTable } from './names.ts';
import { saveObservations } from './observations.ts';
import type { TimelineChanges } from './timeline-keys.ts';
import { hearRuns, saveRuns } from './runs.ts';
import { saveSightings } from './sightings.ts';
import { saveTimelines } from './timelines.ts';

/**
 * Writes events into the graph, in the caller's transaction. Everything here is a join of what is stored with what is
 * said (latest event time wins, sets unite, timelines are folded by time), so order, repeats and grouping of events do
 * not show in the result.
 */
export async function writeEvents(context: WriteContext, events: readonly LineageEvent[]): Promise<void> {
  const names = new NameTable(context);
  const runs = await hearRuns(context, events);
  const lifecycles = lifecyclesIn(context, runs, events);
  const mentioned = [...events.flatMap((event) => [...namesIn(event)]), ...namesOfLifecycles(lifecycles)];
  await names.merge(mentioned);
  const united = await uniteAliases(context, names, events, lifecycles);

  const wanted = new Map<AssetId, AssetName>();
  for (const name of mentioned) wanted.set(names.assetOf(names.idOf(name)), name);
  const assets = await loadAssets(context, wanted);
  for (const { assetId, name, aliases } of united.assets) {
    const draft = assets.get(assetId);
    if (draft === undefined) continue;
    // Fields, tags and owners may be of what was merged into it.
    draft.renamed = draft.tagsChanged = draft.ownersChanged = true;
    draft.name = name;
    draft.aliases = aliases;
  }
  hearAssets(assets, names, events);
  hearLifecycles(assets, names, lifecycles);
  await saveAssets(context, assets);
  await saveMentionedFields(context, assets, fieldsIn(names, events));
  await saveSchemas(context, assets);

  const jobs = await saveJobs(context, events);
  await saveJobEnds(context, names, events);
  const changes = await saveObservations(context, names, runs, jobs, events, united.changes);
  await saveJobLinks(context, runs, events);
  await saveRuns(context, runs);
  await saveSightings(context, names, runs, events);
  await addDrops(context, changes, assets);
  addMerged(changes, united.changes);
  await saveTimelines(context, names, changes);
  await saveAssignments(context, assets, jobs.values(), events);
}

function* fieldsIn(names: NameTable, events: readonly LineageEvent[]): Iterable<{ assetId: AssetId; path: string }> {
  for (const event of events) {
    for (const mention of mentionsOf(event)) {
      const assetId = names.assetOf(names.idOf(mention));
      for (const { path } of mention.schema ?? []) yield { assetId, path };
      for (const { field } of mention.tags ?? []) if (field !== undefined) yield { assetId, path: field };
    }
    for (const output of event.outputs)
      for (const { from, to } of output.columnLineage ?? []) {
        yield { assetId: names.assetOf(names.idOf(from)), path: from.path };
        if (to !== null) yield { assetId: names.assetOf(names.idOf(output)), path: to };
      }
    for (const { target, inputs } of event.lineage?.entries ?? [])
      for (const { from, to } of inputs) {
        if (from.path !== null) yield { assetId: names.assetOf(names.idOf(from)), path: from.path };
        if (to !== null) yield { assetId: names.assetOf(names.idOf(target)), path: to };
      }
  }
}

/** A timeline of a merged asset is folded from its beginning, whatever else the events say of it. */
function addMerged(changes: TimelineChanges, merged: TimelineChanges): void {
  for (const [pair, change] of merged) {
    const { observations } = changes.get(pair) ?? { observations: [] };
    changes.set(pair, { ...change, observations });
  }
}
