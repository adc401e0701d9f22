import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileProblem } from '../files.ts';
import { say, startProgress } from './output.ts';

/** Writes lines to a file, or to standard output for `-`, and says how many they were. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const progress = startProgress('exporting', null, 'lines');
  let count = 0;
  const counted = async function* (): AsyncIterable<string> {
    for await (const line of lines) {
      yield `${line}\n`;
      progress.update(++count, '');
    }
  };
  try {
    if (file === '-') await pipeline(counted, process.stdout, { end: false });
    else await writeWhole(file, counted());
  } finally {
    progress.stop();
  }
  if (file !== '-') say(`${count} lines written to ${file}`);
}

/** A file is complete or not there: written beside, then renamed. Only who runs the command may read it. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(lines, createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileProblem(file, error);
  }
}
