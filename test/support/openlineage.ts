import type { DatasetMention, JobMention, LineageEvent, RunMention } from '../../src/domain/event.ts';
import { formatProblems, parseOpenLineageEvent } from '../../src/ingest/openlineage/parse.ts';

export type Raw = Readonly<Record<string, unknown>>;

export const RUN_ID = '0197ad84-7a0d-7527-9f8a-a08602319b4d';

/** A complete RunEvent as producers write it, with what `more` says instead. */
export const rawRunEvent = (more: Raw = {}): Raw => ({
  eventTime: '2026-04-01T00:00:00Z',
  eventType: 'COMPLETE',
  producer: 'https://example.com/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: RUN_ID },
  job: { namespace: 'jobs', name: 'load' },
  inputs: [],
  outputs: [],
  ...more,
});

/** A facet with what every facet carries. */
export const rawFacet = (members: Raw): Raw => ({
  _producer: 'https://example.com/producer',
  _schemaURL: 'https://openlineage.io/spec/facets/1-0-0/Facet.json#/$defs/Facet',
  ...members,
});

/** The event; throws with what is wrong when there is none. */
export function eventOf(raw: unknown): LineageEvent {
  const parsed = parseOpenLineageEvent(raw);
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.event;
}

/** What is wrong with the event, one text each; empty when nothing is. */
export function problemsOf(raw: unknown): string[] {
  const parsed = parseOpenLineageEvent(raw);
  return parsed.ok ? [] : parsed.problems.map((problem) => formatProblems([problem]));
}

/** A RunEvent whose only output has these facets. */
export const rawOutput = (facets: unknown, more: Raw = {}): Raw =>
  rawRunEvent({ outputs: [{ namespace: 'pg://db', name: 's.t', facets, ...more }] });

export function outputOf(facets: unknown, more: Raw = {}): DatasetMention {
  const [output] = eventOf(rawOutput(facets, more)).outputs;
  if (output === undefined) throw new Error('the event has no output');
  return output;
}

export const rawRunFacets = (facets: unknown): Raw => rawRunEvent({ run: { runId: RUN_ID, facets } });

export function runOf(facets: unknown): RunMention {
  const { run } = eventOf(rawRunFacets(facets));
  if (run === null) throw new Error('the event has no run');
  return run;
}

export const rawJobFacets = (facets: unknown): Raw => rawRunEvent({ job: { namespace: 'jobs', name: 'load', facets } });

export function jobOf(facets: unknown): JobMention {
  const { job } = eventOf(rawJobFacets(facets));
  if (job === null) throw new Error('the event has no job');
  return job;
}
