import { readFileSync } from 'node:fs';

/** The events of a worked example, in the order of its file. */
export const seedEvents = (name: 'bank' | 'churn' | 'returns'): object[] =>
  readFileSync(new URL(`../../seed/${name}/openlineage.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
