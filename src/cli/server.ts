import type { FastifyBaseLogger } from 'fastify';
import { recordedRetention } from '../access/audit/recorded-writers.ts';
import type { Policy } from '../access/policy.ts';
import type { Config } from '../config.ts';
import { AuditTrail } from '../access/audit/trail.ts';
import { createGateway } from '../access/gateway.ts';
import { isOutage } from '../access/refusal.ts';
import { createApp } from '../http/app.ts';
import { DEFAULT_LIMITS } from '../http/limits.ts';
import { IngestQueue } from '../ingest/queue.ts';
import { SqlInference } from '../ingest/sql-jobs/inference.ts';
import { identification, loadStaleRules, openConfiguredStore, reloadableApiKeys, reloadablePolicy } from '../main.ts';
import type { Store } from '../store/port.ts';
import { configuredKafka } from './kafka.ts';
import { messageOf, say } from './output.ts';
import { reloadOnHangup } from './reload.ts';
import { startRetention } from './retention.ts';

interface ServerOptions {
  /** GraphiQL and introspection. */
  readonly demo: boolean;
  /** Done after the store is open and before requests are taken. */
  readonly prepare: (store: Store, policy: Policy) => Promise<void>;
}

/**
 * Serves until SIGTERM or SIGINT: then takes no more messages and requests, finishes those in flight, and closes the store. Gives
 * the address it listens on. A second signal ends at once. SIGHUP reloads the policy and the API keys.
 */
export async function startServer(config: Config, options: ServerOptions): Promise<string> {
  const policy = reloadablePolicy(config);
  const apiKeys = reloadableApiKeys(config);
  const staleRules = loadStaleRules(config);
  const identify = identification(config, apiKeys);
  const store = await openConfiguredStore(config);
  // What is open, the last first.
  const open: { close: () => PromiseLike<unknown> }[] = [store];
  // The demo ends with its terminal, which sends SIGHUP.
  closeOnSignals(open, options.demo ? ['SIGTERM', 'SIGINT', 'SIGHUP'] : ['SIGTERM', 'SIGINT']);
  try {
    await options.prepare(store, policy.current);
    const trail = new AuditTrail(store, { mode: config.audit, onFailure });
    const gateway = createGateway(store, policy, identify, trail, staleRules);
    const inference = config.sqlInference ? inferenceOf(store, () => app.log) : null;
    if (inference !== null) open.unshift(inference);
    const writer = inference?.after(gateway.events) ?? gateway.events;
    const queue = new IngestQueue(writer, isOutage, DEFAULT_LIMITS.queue);
    const kafka = configuredKafka(config, policy, gateway, queue);
    const app = await createApp({
      gateway,
      queue,
      ...(kafka === null ? {} : { kafka: () => kafka.status }),
      demo: options.demo,
      explorer: { basePath: config.basePath, oidc: config.oidc },
      corsOrigins: config.corsOrigins,
      parsing: { environmentVariables: config.environmentVariables },
      log: { level: config.logLevel },
      limits: {
        ...DEFAULT_LIMITS,
        batchBody: config.maxBodyBytes,
        dbtBody: config.maxDbtBytes,
        rate: config.rateLimit,
      },
    });
    open.unshift(app);
    const days = config.runRetentionDays;
    if (days !== null) open.unshift(retention(store, trail, days, app.log));
    if (!options.demo) {
      reloadOnHangup(app.log, [
        { what: 'policy', file: config.policyFile, value: policy },
        { what: 'API keys', file: config.apiKeysFile, value: apiKeys },
      ]);
    }
    const address = await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw listenProblem(error, config);
    });
    if (kafka !== null) {
      open.unshift(kafka);
      kafka.start(app.log);
    }
    return address;
  } catch (error) {
    await closeAll(open);
    throw error;
  }
}

/** The log is there when the first event is. */
const inferenceOf = (store: Store, log: () => FastifyBaseLogger): SqlInference =>
  new SqlInference(store, {
    onFailure: (error) => {
      log().error({ err: error }, 'SQL of jobs was not followed: tried again with their next events');
    },
    onDropped: (jobs) => {
      log().warn({ jobs }, 'SQL of jobs was not followed: too many wait');
    },
  });

const HOUR = 3_600_000;

function retention(store: Store, trail: AuditTrail, days: number, log: FastifyBaseLogger) {
  return startRetention(recordedRetention(store, trail, { viewer: { id: 'retention' }, requestId: null }), {
    days,
    every: HOUR,
    onRound: (runs) => {
      log.info({ runs, days }, 'old runs compacted away');
    },
    onFailure: (error) => {
      log.error({ err: error }, 'old runs were not compacted away: tried again in an hour');
    },
  });
}

const onFailure = (error: unknown): void => {
  say(`headwater: the access log: ${messageOf(error)}`);
};

/** How long requests in flight may take after a signal. */
const GRACE_MS = 30_000;
/** npm passes on the signal that a terminal sends to both: the same signal so soon is no second one. */
const ECHO_MS = 1_000;

function closeOnSignals(
  open: readonly { close: () => PromiseLike<unknown> }[],
  signals: readonly NodeJS.Signals[],
): void {
  let since: number | null = null;
  const close = (signal: NodeJS.Signals): void => {
    if (since !== null) {
      if (Date.now() - since > ECHO_MS) process.exit(1);
      return;
    }
    since = Date.now();
    const fail = (reason: string): never => {
      say(`headwater: after ${signal}: ${reason}`);
      process.exit(1);
    };
    setTimeout(() => fail(`requests were not done after ${GRACE_MS / 1_000} s`), GRACE_MS);
    closeAll(open).then(
      () => process.exit(0),
      (error: unknown) => fail(messageOf(error)),
    );
  };
  for (const signal of signals) process.on(signal, close);
}

async function closeAll(open: readonly { close: () => PromiseLike<unknown> }[]): Promise<void> {
  for (const one of open) await one.close();
}

function listenProblem(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const problem = (what: string): Error => new Error(what, { cause: error });
  if (code === 'EADDRINUSE') return problem(`port ${port} is in use: stop what listens there, or set HEADWATER_PORT`);
  if (code === 'EACCES') return problem(`port ${port} is for the system's services: set HEADWATER_PORT`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return problem(`HEADWATER_HOST: this machine is not ${host}`);
  return error;
}
