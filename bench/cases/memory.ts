import { once } from 'node:events';
import { eventOf } from '../ingest/events.ts';
import type { Row } from '../report.ts';
import { startNode, type Child } from '../support/child.ts';
import { cli } from '../support/headwater.ts';
import { residentMegabytes } from '../support/memory.ts';
import type { WritingCase } from './case.ts';

const EVENTS = 200_000;
const STREAM = { namespace: 'stream', jobs: 50, columns: 3 };
/** The stream ends early after this long. Milliseconds. */
const AT_MOST = 10 * 60_000;
const SAMPLE_EVERY = 1_000;
/** Flat: at the end no more than this many times what it was after the first tenth. */
const FLAT = 1.25;

/** Memory of `headwater ingest openlineage -` while events stream in: after a tenth, half, and all of them. */
export const memoryCase: WritingCase = async (engine) => {
  const child = startNode(...cli(engine.settings, 'ingest', 'openlineage', '-'));
  const samples: Sample[] = [];
  const started = performance.now();
  try {
    const events = await stream(child, started, samples);
    const seconds = (performance.now() - started) / 1_000;
    const at = (share: number): number => samples.find((sample) => sample.events >= share * events)?.megabytes ?? NaN;
    const row = { case: 'memory', engine: engine.name } as const;
    const [early, middle, end] = [at(0.1), at(0.5), samples.at(-1)?.megabytes ?? NaN];
    const against = { what: 'after the first tenth', value: early };
    const rows: Row[] = [
      { ...row, what: `RSS after half of ${events} events`, value: middle, unit: 'MB', against },
      { ...row, what: 'RSS at the end', value: end, unit: 'MB', against, target: { of: 'ratio', atMost: FLAT } },
      { ...row, what: `${events} events through the CLI`, value: events / seconds, unit: 'events/s' },
      { ...row, what: 'duration', value: seconds, unit: 's' },
    ];
    return rows;
  } finally {
    await child.stop();
  }
};

interface Sample {
  readonly events: number;
  readonly megabytes: number;
}

/** Sends events as fast as they are taken, and gives how many were. */
async function stream(child: Child, started: number, samples: Sample[]): Promise<number> {
  const { process: ingest } = child;
  const ended = once(ingest, 'exit');
  let [sampled, events] = [started, 0];
  for (; events < EVENTS && performance.now() - started < AT_MOST; events++) {
    if (!ingest.stdin.write(`${JSON.stringify(eventOf(STREAM, events))}\n`)) await once(ingest.stdin, 'drain');
    if (performance.now() - sampled < SAMPLE_EVERY) continue;
    sampled = performance.now();
    samples.push({ events, megabytes: await residentMegabytes(ingest.pid) });
  }
  samples.push({ events, megabytes: await residentMegabytes(ingest.pid) });
  ingest.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`headwater ingest ended with ${String(code)}:\n${child.output()}`);
  return events;
}
