import type { FastifyInstance } from 'fastify';
import type { Policy } from '../access/policy.ts';
import type { Config } from '../config.ts';
import { createGateway } from '../access/gateway.ts';
import { createApp } from '../http/app.ts';
import { DEFAULT_LIMITS } from '../http/limits.ts';
import { identification, loadPolicy, openConfiguredStore } from '../main.ts';
import type { Store } from '../store/port.ts';
import { say } from './output.ts';

interface ServerOptions {
  /** GraphiQL and introspection. */
  readonly demo: boolean;
  /** Done after the store is open and before requests are taken. */
  readonly prepare: (store: Store, policy: Policy) => Promise<void>;
}

/**
 * Serves until SIGTERM or SIGINT: then takes no more requests, finishes those in flight, and closes the store. Gives
 * the address it listens on. A second signal ends at once.
 */
export async function startServer(config: Config, options: ServerOptions): Promise<string> {
  const policy = loadPolicy(config);
  const identify = identification(config);
  const store = await openConfiguredStore(config);
  try {
    await options.prepare(store, policy);
    const app = await createApp({
      gateway: createGateway(store, () => policy, identify),
      demo: options.demo,
      log: { level: config.logLevel },
      limits: { ...DEFAULT_LIMITS, batchBody: config.maxBodyBytes, rate: config.rateLimit },
    });
    const address = await app.listen({ host: config.host, port: config.port });
    closeOnSignals(app, store);
    return address;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function closeOnSignals(app: FastifyInstance, store: Store): void {
  let closing = false;
  const close = (signal: NodeJS.Signals): void => {
    if (closing) process.exit(1);
    closing = true;
    app
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          say(`headwater: after ${signal}: ${error instanceof Error ? error.message : String(error)}`);
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}
