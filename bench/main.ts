import { readOptions } from './options.ts';
import { tableOf, writeResults, type Row } from './report.ts';
import { runReading, runWriting } from './run.ts';
import { say } from './support/say.ts';
import { build } from './support/headwater.ts';

const { cases, engines, out } = readOptions(process.argv.slice(2));
say('compiling');
await build();
const rows: Row[] = [];
// After each part: a run that breaks keeps what it has.
const keep = async (more: readonly Row[]): Promise<void> => {
  rows.push(...more);
  await writeResults(out, rows);
};
for (const engine of engines) {
  await runReading(engine, cases, keep);
  await runWriting(engine, cases, keep);
}
process.stdout.write(`${tableOf(rows)}\n`);
say(`written to ${out}`);
