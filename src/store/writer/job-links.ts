import type { JobEdgeKind, LineageEvent } from '../../domain/event.ts';
import { groupBy } from '../../domain/group.ts';
import type { JobId } from '../../domain/ids.ts';
import { addElement, AT_COMPLETION, wholeInput, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import { linkKey, type RunMentions } from '../../domain/lineage/run-mentions.ts';
import { fold, splice, type Entry, type Interval } from '../../domain/lineage/timeline.ts';
import {
  changeJobLinks,
  createJobLinks,
  deleteJobLinks,
  jobLinksOfTimelines,
  type JobLinkRow,
  type NewJobLinkRow,
} from '../cypher/write-job-links.ts';
import { writePairs, type ObservationRow, type PairRow } from '../cypher/write-observations.ts';
import type { WriteContext } from './context.ts';
import { jobIdOf } from './jobs.ts';
import { keepObservations, type SaidOnTimeline } from './keep-observations.ts';
import type { RunDrafts } from './runs.ts';
import { observe, speaker, speakerOf, type Change } from './timeline-keys.ts';
import { newHead, openWindows, type Work } from './windows.ts';

/** Adds what an event says of jobs that follow on jobs to what its run said before. */
export function hearLinks(context: WriteContext, links: RunMentions['links'], { at, jobLinks }: LineageEvent): void {
  for (const { kind, edges } of jobLinks ?? []) {
    const said = links.get(kind) ?? { at, edges: new Map<string, number>() };
    links.set(kind, said);
    said.at = Math.min(said.at, at);
    for (const { from, to } of edges) {
      const key = linkKey(jobIdOf(context, from), jobIdOf(context, to));
      said.edges.set(key, Math.min(said.edges.get(key) ?? at, at));
    }
  }
}

/**
 * Which jobs precede which, and when: as with the inputs of an output, the latest completed run of a job that speaks of
 * them says which they are from then on. One that does not speak of them ends nothing.
 */
export async function saveJobLinks(
  context: WriteContext,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<void> {
  const changes = new Map<string, LinkChange>();
  for (const { draft, row, before } of await keepObservations(context, [
    ...observed(runs),
    ...declared(context, events),
  ]))
    observe(changeOf(changes, draft, row.base), row, before);
  if (changes.size === 0) return;
  const works = await openWindows(context, changes);
  const sets = await context.sets.load(
    context.tx,
    works.flatMap(({ observations }) => observations.map(({ lineageSet }) => lineageSet)),
  );
  const existing = await existingLinks(context, works, sets);
  const rows = { created: [] as NewJobLinkRow[], changed: [] as JobLinkRow[], deleted: [] as JobLinkRow[] };
  for (const work of works) {
    const before = existing.get(work.pair) ?? [];
    const after = splice(before, fold(entriesOf(work.observations, sets), work.window), work.window);
    const stored = new Map(before.map((interval) => [identityOf(interval), interval]));
    for (const interval of after) {
      const twin = stored.get(identityOf(interval));
      stored.delete(identityOf(interval));
      const { jobId, kind } = work.change;
      if (twin === undefined) rows.created.push({ ...rowOf(work, interval), jobId, kind });
      else if (twin.to !== interval.to || twin.lastSeenAt !== interval.lastSeenAt)
        rows.changed.push(rowOf(work, interval));
    }
    for (const interval of stored.values()) rows.deleted.push(rowOf(work, interval));
  }
  if (rows.deleted.length > 0) await context.tx.run(deleteJobLinks, { rows: rows.deleted });
  if (rows.changed.length > 0) await context.tx.run(changeJobLinks, { rows: rows.changed });
  if (rows.created.length > 0) await context.tx.run(createJobLinks, { rows: rows.created });
  // Of no job and no asset: these are no timelines of outputs.
  const head = (work: Work<LinkChange>): PairRow => ({
    key: work.pair,
    jobId: null,
    origin: work.change.origin,
    assetId: '',
    head: newHead(work),
  });
  await context.tx.run(writePairs, { rows: works.map(head) });
}

interface SaidOfJobs extends SaidOnTimeline {
  /** Who says it. */
  readonly jobId: JobId;
  readonly kind: JobEdgeKind;
}
type LinkChange = Change & Pick<SaidOfJobs, 'jobId' | 'kind' | 'origin'>;

const timelineOf = (by: string, kind: JobEdgeKind): string => `jobs|${by}|${kind}`;

function* observed(runs: RunDrafts): Iterable<SaidOfJobs> {
  for (const [runId, { runId: tie, mentions, life }] of runs) {
    if (life === null) continue;
    for (const [by, { links }] of mentions)
      for (const [kind, { at, edges }] of links) {
        const { completedAt } = life;
        const base = Math.min(at, completedAt ?? at);
        const set = noLinks();
        for (const [key, first] of edges) {
          const late = completedAt !== null && first >= completedAt;
          addLink(set, key, late ? AT_COMPLETION : Math.max(0, first - base));
        }
        yield {
          ...speakerOf(by),
          kind,
          key: `jobs|${runId}|${by}|${kind}`,
          tie,
          pair: timelineOf(by, kind),
          base,
          completedAt,
          seenAt: completedAt ?? life.lastEventAt,
          declared: false,
          set,
        };
      }
  }
}

/** Declarations of a job, without a run. */
function declared(context: WriteContext, events: readonly LineageEvent[]): Iterable<SaidOfJobs> {
  const drafts = new Map<string, SaidOfJobs>();
  for (const { at, run, job, origin, jobLinks } of events) {
    if (run !== null || job === null) continue;
    const jobId = jobIdOf(context, job);
    const by = speaker(jobId, origin);
    for (const { kind, edges } of jobLinks ?? []) {
      const key = `jobs|${by}|${at}|${kind}`;
      const set = drafts.get(key)?.set ?? noLinks();
      for (const { from, to } of edges)
        addLink(set, linkKey(jobIdOf(context, from), jobIdOf(context, to)), AT_COMPLETION);
      const times = { base: at, completedAt: at, seenAt: at };
      drafts.set(key, { jobId, kind, origin, key, tie: '', pair: timelineOf(by, kind), ...times, declared: true, set });
    }
  }
  return drafts.values();
}

const noLinks = (): LineageSet => new Map();

/** An edge between jobs is an element whose input is the pair of them. */
const addLink = (set: LineageSet, key: string, delay: number): void => {
  addElement(set, wholeInput(key, delay));
};

function changeOf(changes: Map<string, LinkChange>, { pair, jobId, kind, origin }: SaidOfJobs, at: number): LinkChange {
  const change = changes.get(pair) ?? { jobId, kind, origin, min: at, max: at, observations: [], more: false };
  changes.set(pair, change);
  return change;
}

function entriesOf(observations: readonly ObservationRow[], sets: ReadonlyMap<string, LineageSet>): Entry[] {
  return observations.flatMap(({ base, completedAt, tie, seenAt, lineageSet }) => {
    const elements = [...(sets.get(lineageSet)?.values() ?? [])];
    const keys = (some: typeof elements) => new Set(some.map(({ name }) => name));
    const early = elements.filter(({ delay }) => delay !== AT_COMPLETION);
    const entries: Entry[] = [...groupBy(early, ({ delay }) => delay)].map(([delay, some]) => ({
      kind: 'ADD',
      at: base + delay,
      tie,
      edges: keys(some),
      seenAt,
    }));
    if (completedAt !== null)
      entries.push({ kind: 'REPLACE', at: completedAt, tie, edges: keys(elements), seenAt: completedAt });
    return entries;
  });
}

/** What is stored of the timelines in their windows. All of it leaves jobs that an observation there names. */
async function existingLinks(
  { tx }: WriteContext,
  works: readonly Work<LinkChange>[],
  sets: ReadonlyMap<string, LineageSet>,
): Promise<ReadonlyMap<string, Interval[]>> {
  const rows = works
    .filter(({ isNew }) => !isNew)
    .flatMap(({ pair, window, observations }) => {
      const names = observations.flatMap(({ lineageSet }) => [...(sets.get(lineageSet)?.values() ?? [])]);
      const jobs = new Set(names.map(({ name }) => endsOf(name).from));
      return [...jobs].map((job) => ({ pair, job, from: window.from, to: window.to }));
    });
  const found = rows.length === 0 ? [] : await tx.run(jobLinksOfTimelines, { rows });
  const intervals = found.map(({ pair, from, to, validFrom, validTo, lastSeenAt }) => ({
    pair,
    key: `${from} ${to}`,
    from: validFrom,
    to: validTo,
    lastSeenAt,
  }));
  return groupBy(intervals, ({ pair }) => pair);
}

const identityOf = ({ key, from }: Interval): string => `${from} ${key}`;

function endsOf(key: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = key.split(' ');
  return { from, to };
}

const rowOf = ({ pair }: Work<LinkChange>, { key, from, to, lastSeenAt }: Interval): JobLinkRow => ({
  ...endsOf(key),
  pair,
  key: `${pair}|${from}|${key}`,
  validFrom: from,
  validTo: to,
  lastSeenAt,
});
