import type { AssetId } from '../../domain/ids.ts';
import { fold, OPEN, splice, type Entry, type Interval } from '../../domain/lineage/timeline.ts';
import { endsOfAssets } from '../cypher/write-assets.ts';
import { writePairs, type ObservationRow, type PairRow } from '../cypher/write-observations.ts';
import type { Names, WriteContext } from './context.ts';
import { existingIntervals, seeAgain, writeIntervals } from './edges.ts';
import { EdgeResolver, inputDropped, outputDropped, outputEmptied } from './edge-resolver.ts';
import type { TimelineChange, TimelineChanges } from './timeline-keys.ts';
import { newHead, openWindows, type Work } from './windows.ts';

/** One timeline that is being brought up to date. */
export type TimelineWork = Work<TimelineChange>;

/**
 * Brings the edges of the timelines up to date. An event in order costs what it changes: the end of the timeline is at
 * hand. A late one loads its neighbours only, from the last completed run before it to the first after it.
 */
export async function saveTimelines(context: WriteContext, names: Names, changes: TimelineChanges): Promise<void> {
  if (changes.size === 0) return;
  const works = await openWindows(context, changes);
  const resolver = await EdgeResolver.load(context, names, works);
  const drops = await dropsOf(context, works, resolver);
  const steady: { pair: string; assetId: string; at: number }[] = [];
  const changed: { work: TimelineWork; computed: Interval[] }[] = [];
  for (const work of works) {
    const computed = fold(entriesOf(work, work.observations, resolver, drops), work.window);
    const seen = seenAgain(work, computed, resolver, drops);
    if (seen === 'UNCHANGED') continue;
    if (seen === null) changed.push({ work, computed });
    else steady.push({ pair: work.pair, assetId: work.change.assetId, at: seen });
  }
  await seeAgain(context, steady);
  const existing = await existingIntervals(
    context,
    changed.filter(({ work }) => !work.isNew).map(({ work }) => work),
  );
  await writeIntervals(
    context,
    changed.map(({ work, computed }) => {
      const before = existing.get(work.pair) ?? [];
      return { work, before, after: splice(before, computed, work.window) };
    }),
  );
  await context.tx.run(writePairs, {
    rows: works.map((work): PairRow => ({
      key: work.pair,
      jobId: work.change.jobId,
      origin: work.change.origin,
      assetId: work.change.assetId,
      head: newHead(work),
    })),
  });
}

export type Drops = ReadonlyMap<string, { readonly drops: readonly number[]; readonly truncations: readonly number[] }>;

async function dropsOf(context: WriteContext, works: readonly TimelineWork[], resolver: EdgeResolver): Promise<Drops> {
  const assets = new Set<AssetId>(works.map(({ change }) => change.assetId));
  for (const asset of resolver.inputs) assets.add(asset);
  return new Map((await context.tx.run(endsOfAssets, { ids: [...assets] })).map((row) => [row.id, row]));
}

function entriesOf(
  { change }: TimelineWork,
  observations: readonly ObservationRow[],
  resolver: EdgeResolver,
  drops: Drops,
): Entry[] {
  const entries: Entry[] = [];
  const inputs = new Set<AssetId>();
  const completed = new Map<string, { at: number; tie: string; edges: Set<string> }>();
  for (const observation of observations) {
    const resolved = resolver.resolve(observation, change.assetId);
    for (const input of resolved.inputs) inputs.add(input);
    for (const [delay, edges] of resolved.added)
      entries.push({
        kind: 'ADD',
        at: observation.base + delay,
        tie: observation.tie,
        edges,
        seenAt: observation.seenAt,
      });
    const { completedAt: at, tie } = observation;
    if (at === null) continue;
    // A run that wrote an output under two of its names says one thing of it.
    const key = `${at} ${speakerOf(observation)}`;
    const said = completed.get(key) ?? { at, tie, edges: new Set<string>() };
    for (const edge of resolved.all) said.edges.add(edge);
    completed.set(key, { ...said, tie: tie < said.tie ? tie : said.tie });
  }
  for (const { at, tie, edges } of completed.values()) entries.push({ kind: 'REPLACE', at, tie, edges, seenAt: at });
  const ends = drops.get(change.assetId);
  for (const at of ends?.drops ?? []) entries.push(outputDropped(at));
  for (const at of ends?.truncations ?? []) entries.push(outputEmptied(at));
  for (const input of inputs) for (const at of drops.get(input)?.drops ?? []) entries.push(inputDropped(at, input));
  return entries;
}

/** Who observed: a run, or the job or the dataset itself that declared. An observation's key begins with it. */
const speakerOf = ({ key }: ObservationRow): string => key.slice(0, key.indexOf('|'));

/**
 * For a timeline that is continued in order and has the same edges as before: the time at which all of them were seen
 * again, or UNCHANGED. Null when its edges have to be compared with what is stored.
 */
function seenAgain(
  work: TimelineWork,
  computed: readonly Interval[],
  resolver: EdgeResolver,
  drops: Drops,
): number | 'UNCHANGED' | null {
  if (work.isNew || work.head === null || work.change.more) return null;
  const before = fold(entriesOf(work, work.head.observations, resolver, drops), work.window);
  const byStart = new Map(before.map((interval) => [`${interval.from} ${interval.key}`, interval]));
  if (before.length !== computed.length) return null;
  const seen = new Set<number>();
  for (const interval of computed) {
    const twin = byStart.get(`${interval.from} ${interval.key}`);
    if (twin?.to !== interval.to) return null;
    if (interval.to === OPEN) seen.add(interval.lastSeenAt);
    else if (twin.lastSeenAt !== interval.lastSeenAt) return null;
  }
  if (seen.size === 0) return 'UNCHANGED';
  const [at] = seen;
  return seen.size === 1 && at !== undefined ? at : null;
}
