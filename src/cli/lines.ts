import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileProblem } from '../files.ts';

/**
 * The lines of a file, of `-` (standard input), or of a `.gz` file, one at a time. Throws when it can't be read.
 * `onBytes` is told of the bytes read, packed.
 */
export async function* linesOf(
  file: string,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncIterable<string> {
  const source: Readable = file === '-' ? process.stdin : createReadStream(file);
  source.on('data', (chunk: Buffer | string) => {
    onBytes(chunk.length);
  });
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // Errors reach the lines from the last stream alone, and not in every version of Node.
  let failure: Error | undefined;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const fail = (error: Error): void => {
    failure = fileProblem(file, error);
    lines.close();
  };
  source.on('error', fail);
  input.on('error', fail);
  try {
    for await (const line of lines) yield line;
  } catch (error) {
    throw failure ?? fileProblem(file, error);
  }
  if (failure !== undefined) throw failure;
}

/** Bytes that `linesOf` will read; null for standard input. Throws when there is no such file. */
export function sizeOf(file: string): number | null {
  if (file === '-') return null;
  try {
    return statSync(file).size;
  } catch (error) {
    throw fileProblem(file, error);
  }
}
