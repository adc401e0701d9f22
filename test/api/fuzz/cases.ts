import { readFileSync } from 'node:fs';
import { mutatedText } from './mutate.ts';

/** HEADWATER_FUZZ=20 tries 20 times as much as each run of the tests does. */
export const TIMES = Number(process.env.HEADWATER_FUZZ ?? 1);

/** Other cases each time. HEADWATER_FUZZ_SEED gives those of an earlier run. */
export const seed = Number(process.env.HEADWATER_FUZZ_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`fuzz: HEADWATER_FUZZ_SEED=${seed}\n`);

const samples = ['bank', 'churn-dbt-ol', 'edge-cases'].flatMap((name) =>
  readFileSync(new URL(`../../fixtures/openlineage/${name}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
);

/** The text of an event of the samples, with up to four things changed. */
export const wrongEvent = mutatedText(samples.map((line): unknown => JSON.parse(line)));
