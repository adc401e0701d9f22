import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HttpProblem } from './problem.ts';

/** Counts the bytes of a request, of all of its parts. */
export class ByteLimit {
  #left: number;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** Throws HttpProblem when they are too many. */
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0)
      throw new HttpProblem(413, 'PAYLOAD_TOO_LARGE', `the request is larger than ${this.#most} bytes, inflated`);
  }
}

/** Bytes as they are, or inflated when they are gzip. Throws HttpProblem for damaged gzip, and past the limit. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>, limit: ByteLimit): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  while (first.length < MAGIC.length) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  const all = { [Symbol.asyncIterator]: () => joined(first, chunks) };
  const packed = MAGIC.every((byte, index) => first[index] === byte);
  try {
    for await (const chunk of packed ? gunzipped(all) : all) {
      const piece = chunk as Uint8Array;
      limit.take(piece.length);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new HttpProblem(400, 'BAD_USER_INPUT', 'the gzip is damaged, or ends too early');
    throw error;
  }
}

function gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<unknown> {
  const gunzip = createGunzip();
  // What goes wrong reaches whoever reads the output.
  pipeline(Readable.from(bytes), gunzip, () => undefined);
  return gunzip;
}

const MAGIC = [0x1f, 0x8b];

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
