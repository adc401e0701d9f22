import type { FastifyInstance } from 'fastify';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { AuditTrail, type AuditMode } from '../../src/access/audit/trail.ts';
import { createGateway } from '../../src/access/gateway.ts';
import { apiKeyFinder, type ApiKeyEntry } from '../../src/access/identity/api-keys.ts';
import { jwtVerifier, signToken } from '../../src/access/identity/jwt.ts';
import { isOutage } from '../../src/access/refusal.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { Reloadable } from '../../src/access/reloadable.ts';
import { createApp } from '../../src/http/app.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/http/limits.ts';
import type { StaleRules } from '../../src/domain/lineage/stale.ts';
import { IngestQueue } from '../../src/ingest/queue.ts';
import { SqlInference } from '../../src/ingest/sql-jobs/inference.ts';
import type { ParserLimits } from '../../src/ingest/sql/parser.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';

const SECRET = 'the secret of the tests, long enough for HS256';

export interface TestAppOptions {
  /** Where the keys are of tokens that no secret signs. */
  readonly jwksUrl?: string;
  readonly store?: Store;
  /** YAML; the built-in policy when absent. */
  readonly policy?: string;
  /** YAML of the policy file as it is when it is reloaded; what it began with when absent. */
  readonly policyFile?: () => string;
  readonly limits?: Partial<Limits>;
  readonly apiKeys?: readonly ApiKeyEntry[];
  readonly staleRules?: StaleRules;
  /** The rules as they are when they are reloaded; what they began with when absent. Throws as their file would. */
  readonly staleRulesFile?: () => StaleRules;
  /** The SQL of jobs is followed in the background, within these limits; not at all when absent. */
  readonly sqlInference?: ParserLimits;
  readonly demo?: boolean;
  readonly basePath?: string;
  readonly corsOrigins?: readonly string[];
  /** `strict` when absent: then a request's statements end with its answer. */
  readonly audit?: AuditMode;
}

export interface Answer {
  readonly status: number;
  readonly data: any;
  readonly errors: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

/** The whole server on a store in memory, without a socket. Callers are named by their roles; none is anonymous. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  query(text: string, variables?: Record<string, unknown>, ...roles: string[]): Promise<Answer>;
  /** Sends events and expects them to be taken. */
  send(...events: readonly object[]): Promise<void>;
  authorization(...roles: string[]): Promise<string>;
  /** Resolves when the access log has been written: statements of one request are then all run. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const store = options.store ?? (await openStore(openEmbedded(null, { shuffleUnordered: true })));
  const first = options.policy ?? DEFAULT_POLICY;
  const policy = new Reloadable(parsePolicy(first, 'policy.yaml'), () =>
    parsePolicy(options.policyFile?.() ?? first, 'policy.yaml'),
  );
  const firstRules = options.staleRules ?? [];
  const staleRules = new Reloadable(firstRules, () => options.staleRulesFile?.() ?? firstRules);
  const identification = {
    token: jwtVerifier({
      secret: SECRET,
      jwksUrl: options.jwksUrl ?? null,
      issuer: null,
      audience: null,
      rolesClaim: 'roles',
    }),
    apiKey: apiKeyFinder(options.apiKeys ?? []),
  };
  const trail = new AuditTrail(store, {
    mode: options.audit ?? 'strict',
    trust: 60_000,
    onFailure: () => undefined,
  });
  const gateway = createGateway(store, policy, identification, trail, staleRules);
  const inference =
    options.sqlInference === undefined
      ? null
      : new SqlInference(store, { limits: options.sqlInference, onFailure: () => undefined });
  const app = await createApp({
    gateway,
    ...(inference === null ? {} : { queue: new IngestQueue(inference.after(gateway.events), isOutage) }),
    demo: options.demo ?? true,
    explorer: { basePath: options.basePath ?? '/', oidc: null },
    corsOrigins: options.corsOrigins ?? [],
    parsing: {},
    log: { level: 'silent' },
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  });
  const authorization = async (...roles: string[]): Promise<string> =>
    `Bearer ${await signToken({ subject: roles.join('+'), roles, ttlSeconds: 600, secret: SECRET })}`;
  return {
    app,
    store,
    authorization,
    drained: () => gateway.drained(),
    query: async (text, variables = {}, ...roles) => {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: roles.length === 0 ? {} : { authorization: await authorization(...roles) },
        payload: { query: text, variables },
      });
      const body = response.json<{ data?: unknown; errors?: Answer['errors'] }>();
      return { status: response.statusCode, data: body.data ?? null, errors: body.errors ?? [] };
    },
    send: async (...events) => {
      const response = await app.inject({
        method: 'POST',
        url: '/api/v1/lineage/batch',
        headers: { authorization: await authorization('ingest') },
        payload: events,
      });
      if (response.statusCode !== 204) throw new Error(`events were refused: ${response.statusCode} ${response.body}`);
    },
    close: async () => {
      await app.close();
      await inference?.close();
      await store.close();
    },
  };
}
