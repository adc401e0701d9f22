import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const CASES = [
  'lineage',
  'columns',
  'diamonds',
  'neo4j-graphql',
  'ingest',
  'http',
  'kafka',
  'list',
  'policy',
  'flows',
  'reports',
  'audit',
  'memory',
  'dbt',
  'flat',
  'explorer',
] as const;
export type CaseName = (typeof CASES)[number];
export const ENGINES = ['embedded', 'neo4j'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface Options {
  readonly cases: readonly CaseName[];
  readonly engines: readonly EngineName[];
  /** The file that the JSON goes to. */
  readonly out: string;
}

const RESULTS = fileURLToPath(new URL('results/', import.meta.url));

/** Reads the command line. Throws an Error that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, engine: { type: 'string' }, out: { type: 'string' } },
  });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return {
    cases: chosen('--only', values.only, CASES),
    engines: chosen('--engine', values.engine, ENGINES),
    out: values.out ?? join(RESULTS, `${stamp}.json`),
  };
}

function chosen<T extends string>(option: string, text: string | undefined, all: readonly T[]): readonly T[] {
  if (text === undefined) return all;
  const names = text.split(',');
  const unknown = names.find((name) => !all.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`${option}: "${unknown}" is none of ${all.join(', ')}`);
  return all.filter((name) => names.includes(name));
}
