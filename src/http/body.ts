import { createGunzip, createInflate } from 'node:zlib';
import { Transform, type TransformCallback } from 'node:stream';
import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';
import { decodeUtf8 } from '../ingest/openlineage/utf-8.ts';
import { HttpProblem } from './problem.ts';

/** A body as it came: the text, and whether each line is a document of its own. */
export interface TextBody {
  readonly text: string;
  readonly lines: boolean;
}

/**
 * Lets the routes of this scope take JSON, one document or one a line, plain or compressed. Handlers get a TextBody.
 * The body limit of a route holds for the inflated bytes, which are counted as they come: a small body that would
 * inflate to gigabytes is given up at the limit.
 */
export function acceptText(scope: FastifyInstance): void {
  scope.addHook('preParsing', async (request, _reply, payload) => inflated(request, payload));
  scope.removeAllContentTypeParsers();
  const parse =
    (lines: boolean) =>
    (_request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: TextBody) => void): void => {
      const text = decodeUtf8(body);
      if (text === null) done(new HttpProblem(400, 'BAD_USER_INPUT', NOT_UTF_8, [{ path: '', message: NOT_UTF_8 }]));
      else done(null, { text, lines });
    };
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, parse(false));
  scope.addContentTypeParser(
    ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
    { parseAs: 'buffer' },
    parse(true),
  );
  scope.addContentTypeParser('*', (_request, _payload, done) => {
    done(new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Type must be application/json'));
  });
}

/** A body as it was before it was compressed. Throws HttpProblem for an encoding that is not known. */
export function inflated(request: FastifyRequest, payload: RequestPayload): RequestPayload {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return payload;
  const inflater = INFLATERS.get(encoding);
  if (inflater === undefined) {
    throw new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Encoding must be gzip, deflate or identity');
  }
  const counter = new ByteCounter();
  const output: RequestPayload = payload.pipe(counter).pipe(inflater());
  // Fastify compares this with Content-Length.
  Object.defineProperty(output, 'receivedEncodedLength', { get: () => counter.bytes });
  payload.on('error', (error) => output.destroy(error));
  output.on('error', () => {
    // Whatever still comes is read and dropped, so that the client can read the answer.
    payload.unpipe(counter);
    payload.resume();
  });
  return output;
}

const INFLATERS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
]);

class ByteCounter extends Transform {
  bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    done(null, chunk);
  }
}

const NOT_UTF_8 = 'the body is not UTF-8';
