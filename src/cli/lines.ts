import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a file, of `-` (standard input), or of a `.gz` file, one at a time. Throws when it can't be read. */
export async function* linesOf(
  file: string,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncIterable<string> {
  const source: Readable = file === '-' ? process.stdin : createReadStream(file);
  source.on('data', (chunk: Buffer | string) => {
    onBytes(chunk.length);
  });
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // An error of the source does not reach the lines by itself.
  let failure: Error | undefined;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const fail = (error: Error): void => {
    failure = error;
    lines.close();
  };
  source.on('error', fail);
  input.on('error', fail);
  for await (const line of lines) yield line;
  if (failure !== undefined) throw failure;
}
