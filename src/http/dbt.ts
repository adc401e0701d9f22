import type { Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Gateway } from '../access/gateway.ts';
import { ARTIFACTS, DbtArtifactError } from '../ingest/dbt/artifact-stream.ts';
import { ingestDbt } from '../ingest/dbt/ingest.ts';
import { ArtifactGatherer, type DbtArtifacts } from '../ingest/dbt/read-artifacts.ts';
import { HttpProblem } from './problem.ts';

export interface DbtRouteOptions {
  /** Throws when the caller may not send metadata. */
  readonly assertAllowed: (request: FastifyRequest) => void;
  /** Writes for the caller, and into the access log that it does. */
  readonly writerFor: (request: FastifyRequest) => ReturnType<Gateway['declarations']>;
  /** Bytes of all artifacts together, inflated. */
  readonly most: number;
}

/**
 * `POST /dbt`: what dbt leaves in its target folder, as files of a form or as one JSON body. Artifacts are read part by
 * part as they come, and stored when all of them were read: a bad one leaves nothing behind.
 */
export async function dbtRoutes(scope: FastifyInstance, options: DbtRouteOptions): Promise<void> {
  await scope.register(multipart, { limits: { files: ARTIFACTS.length, fields: 0, fileSize: options.most } });
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', (_request, payload, done) => {
    done(null, payload);
  });
  // Before the body is read.
  scope.addHook('onRequest', (request, _reply, done) => {
    options.assertAllowed(request);
    done();
  });

  scope.post<{ Querystring: unknown; Body: Readable }>('/dbt', { bodyLimit: options.most }, async (request) => {
    const { namespace, jobNamespace, sql, mask } = settingsOf(request.query);
    const artifacts = await gather(request, mask, options.most);
    return ingestDbt(artifacts, options.writerFor(request), {
      namespace: namespace ?? null,
      jobNamespace: jobNamespace ?? null,
      masks: mask,
      sql,
    });
  });
}

const name = z.string().min(1).max(1_000);
const Settings = z.strictObject({
  namespace: name.optional(),
  jobNamespace: name.optional(),
  sql: z
    .enum(['true', 'false'], 'is neither true nor false')
    .default('true')
    .transform((text) => text === 'true'),
  mask: z
    .union([name, z.array(name).max(100)])
    .default([])
    .transform((given) => (typeof given === 'string' ? [given] : given)),
});

function settingsOf(query: unknown): z.infer<typeof Settings> {
  const parsed = Settings.safeParse(query);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new HttpProblem(400, 'BAD_USER_INPUT', 'the query is wrong', problems);
}

async function gather(
  request: FastifyRequest<{ Body: Readable }>,
  masks: readonly string[],
  most: number,
): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer(masks);
  const limit = { left: most };
  try {
    if (request.isMultipart()) await gatherFiles(request, gatherer, limit);
    else await gatherer.addTogether(limited(inflated(request.body, request.headers['content-encoding']), limit));
    return gatherer.done();
  } catch (error) {
    // Whatever still comes is dropped, so that the client can read the answer.
    request.raw.resume();
    if (!(error instanceof DbtArtifactError)) throw error;
    throw new HttpProblem(400, 'BAD_USER_INPUT', error.message);
  }
}

async function gatherFiles(request: FastifyRequest, gatherer: ArtifactGatherer, limit: Limit): Promise<void> {
  for await (const { fieldname, filename, file } of request.files()) {
    const artifact = ARTIFACTS.find((one) => one === fieldname.replace(/\.json$/, ''));
    if (artifact === undefined)
      throw new HttpProblem(400, 'BAD_USER_INPUT', `the part "${fieldname}" is none of ${ARTIFACTS.join(', ')}`);
    await gatherer.add(artifact, limited(inflated(file, filename.endsWith('.gz') ? 'gzip' : undefined), limit));
  }
}

function inflated(source: Readable, encoding: string | undefined): Readable {
  if (encoding === undefined || encoding === 'identity') return source;
  if (encoding !== 'gzip')
    throw new HttpProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Content-Encoding must be gzip or identity');
  const gunzip: Transform = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

interface Limit {
  left: number;
}

/** The bytes as they come, up to the limit of the whole request. */
async function* limited(source: Readable, limit: Limit): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes = chunk as Uint8Array;
    limit.left -= bytes.length;
    if (limit.left < 0) throw new HttpProblem(413, 'PAYLOAD_TOO_LARGE', 'the artifacts are larger than the limit');
    yield bytes;
  }
}
