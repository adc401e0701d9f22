import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';
import { z } from 'zod';
import { ARTIFACTS, DbtArtifactError, type ArtifactName } from '../ingest/dbt/artifact-stream.ts';
import { ingestDbt } from '../ingest/dbt/ingest.ts';
import { ArtifactGatherer, type DbtArtifacts } from '../ingest/dbt/read-artifacts.ts';
import { MAX_NAMESPACE_BYTES } from '../ingest/openlineage/limits.ts';
import { nameFault } from '../ingest/openlineage/text.ts';
import type { SqlParser } from '../ingest/sql/parser.ts';
import { inflated } from './body.ts';
import { HttpProblem } from './problem.ts';
import { ByteLimit, unpacked } from './unpacked.ts';

export interface DbtRouteOptions {
  /** Throws when the caller may not send events. */
  readonly assertAllowed: (request: FastifyRequest) => void;
  /** Where what a request declares goes; that it comes is written down. */
  readonly writer: (request: FastifyRequest) => Parameters<typeof ingestDbt>[1];
  readonly parser: SqlParser;
  /** Bytes of a request, inflated. */
  readonly body: number;
}

/** Projects that are read or stored at once: each is held in memory. */
const MOST_AT_ONCE = 2;

/** What dbt leaves in its target folder, over HTTP: as parts of a form, or as one JSON object. */
export async function dbtRoutes(scope: FastifyInstance, options: DbtRouteOptions): Promise<void> {
  let busy = 0;
  scope.addHook('onRequest', (request, _reply, done) => {
    options.assertAllowed(request);
    done();
  });
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    // Whatever its name: every part comes as a stream.
    isPartAFile: () => true,
    limits: { parts: 2 * ARTIFACTS.length, fileSize: options.body },
    throwFileSizeLimit: false,
  });
  scope.addContentTypeParser('application/json', (_request, payload, done) => {
    done(null, payload);
  });
  scope.addContentTypeParser('*', (_request, _payload, done) => {
    done(
      new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Type must be multipart/form-data or application/json'),
    );
  });

  scope.post('/dbt', { bodyLimit: options.body }, async (request) => {
    const query = readQuery(request.query);
    if (busy >= MOST_AT_ONCE) throw new HttpProblem(503, 'UNAVAILABLE', 'other projects are being read: try again');
    busy++;
    try {
      const artifacts = await read(request, query.mask, options.body);
      return await ingestDbt(artifacts, options.writer(request), {
        namespace: query.namespace ?? null,
        jobNamespace: query.jobNamespace ?? null,
        masks: query.mask,
        parser: query.sql === 'false' ? null : options.parser,
      });
    } catch (error) {
      throw error instanceof DbtArtifactError ? invalid('', error.message) : error;
    } finally {
      busy--;
    }
  });
}

const namespace = z
  .string()
  .refine((text) => nameFault(text, MAX_NAMESPACE_BYTES) === null, 'is no name')
  .optional();
const Query = z.strictObject({
  namespace,
  jobNamespace: namespace,
  mask: z.preprocess(
    (value): unknown => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
    z.array(z.string().min(1).max(200)).max(100),
  ),
  sql: z.enum(['true', 'false']).optional(),
});

function readQuery(query: unknown): z.infer<typeof Query> {
  const parsed = Query.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`?${issue?.path.join('.') ?? ''}`, issue?.message ?? 'is no query');
}

async function read(request: FastifyRequest, macros: readonly string[], most: number): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer(macros);
  const limit = new ByteLimit(most);
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      const name = ARTIFACTS.find((one) => one === part.fieldname.replace(/\.json$/, ''));
      if (name === undefined) {
        part.file.resume();
        throw invalid(shown(part.fieldname), `is no part that is known: ${ARTIFACTS.join(', ')} are`);
      }
      await gatherer.add(name satisfies ArtifactName, unpacked(part.file, limit));
    }
  } else {
    const payload = request.body as RequestPayload;
    await gatherer.addTogether(unpacked(inflated(request, payload), limit));
  }
  return gatherer.done();
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 60));

const invalid = (path: string, message: string): HttpProblem =>
  new HttpProblem(400, 'BAD_USER_INPUT', path === '' ? message : `${path} ${message}`, [{ path, message }]);
