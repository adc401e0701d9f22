import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { CaseName, EngineName } from './options.ts';

/** One line of the table. */
export interface Row {
  readonly case: CaseName;
  readonly engine: EngineName;
  /** What was measured. */
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'events/s' | 'MB' | 'statements' | 's';
  /** What it is compared with, measured in the same unit in the same loop. */
  readonly against?: { readonly what: string; readonly value: number };
  /** How `value` has to stand to the comparison, or itself when there is none. */
  readonly target?: Target;
}

/** The ratio is how many times longer (or, of a rate, slower) than the comparison. */
export interface Target {
  readonly of: 'ratio' | 'value';
  readonly atMost: number;
}

/** How many times slower than the comparison, or null where there is none. */
function ratioOf({ value, unit, against }: Row): number | null {
  if (against === undefined) return null;
  return unit === 'events/s' ? against.value / value : value / against.value;
}

/** Null where there is no target. */
function verdictOf(row: Row): 'OK' | 'MISS' | null {
  if (row.target === undefined) return null;
  const measured = row.target.of === 'ratio' ? ratioOf(row) : row.value;
  return measured !== null && measured <= row.target.atMost ? 'OK' : 'MISS';
}

const HEADINGS = ['case', 'engine', 'what', 'measured', 'against', 'ratio', 'target', ''];

/** A Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

function cellsOf(row: Row): string[] {
  const { against, target } = row;
  const ratio = ratioOf(row);
  return [
    row.case,
    row.engine,
    row.what,
    `${round(row.value)} ${row.unit}`,
    against === undefined ? '' : `${round(against.value)} ${row.unit}, ${against.what}`,
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    target === undefined ? '' : `≤ ${target.atMost.toFixed(2)}${target.of === 'ratio' ? '×' : ` ${row.unit}`}`,
    verdictOf(row) ?? '',
  ];
}

const round = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0));

/** Writes the rows as JSON, with what they were measured on. */
export async function writeResults(file: string, rows: readonly Row[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  const results = rows.map((row) => ({ ...row, ratio: ratioOf(row), verdict: verdictOf(row) }));
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
}
