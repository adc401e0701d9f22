import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The SDL: all files of `schema/`. The path is the same from `src/` and from `dist/`. */
const FOLDER = new URL('../../schema/', import.meta.url);

export async function readSchema(): Promise<string> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.graphql')).toSorted();
  if (files.length === 0) throw new Error(`no SDL files in ${fileURLToPath(FOLDER)}`);
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, FOLDER), 'utf8')));
  return texts.join('\n');
}
