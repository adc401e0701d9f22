import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { run, startNode } from './child.ts';
import { HttpClient } from './http-client.ts';

const CLI = 'dist/cli/main.js';
export const POLICY = fileURLToPath(new URL('../policy.yaml', import.meta.url));
const START_LIMIT_MS = 60_000;

/** Settings of the store, as environment variables. */
export type StoreSettings = Readonly<Record<string, string>>;

/** A Headwater server in a process of its own, and a client of it that may see and do everything. */
export interface Headwater {
  readonly client: HttpClient;
  /** Such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** A token of someone with a role of `bench/policy.yaml`. */
  token(role: string): Promise<string>;
  /** A client with another role of `bench/policy.yaml`. */
  as(role: string): Promise<HttpClient>;
  /** Statements run on the store so far. */
  statements(): Promise<number>;
  stop(): Promise<void>;
}

/** Compiles the sources into `dist/`, which the benchmarks run. */
export async function build(): Promise<void> {
  await run('npm', ['run', '--silent', 'build']);
}

/** The arguments and the environment of a command of the CLI, for Node; as in production, and with a quiet log. */
export function cli(store: StoreSettings, ...args: string[]): [string[], Record<string, string>] {
  return [[CLI, ...args], { ...store, HEADWATER_LOG_LEVEL: 'warn', NODE_ENV: 'production' }];
}

export async function startHeadwater(store: StoreSettings): Promise<Headwater> {
  const port = await freePort();
  const settings = { ...store, HEADWATER_JWT_SECRET: randomBytes(32).toString('hex'), HEADWATER_POLICY: POLICY };
  const [args, env] = cli(settings, 'serve');
  const limits = { HEADWATER_PORT: String(port), HEADWATER_RATE_LIMIT: '1000000' };
  const server = startNode([...profiling(), ...args], { ...env, ...limits });
  const clients: HttpClient[] = [];
  const address = `http://127.0.0.1:${port}`;
  const token = (role: string): Promise<string> => {
    const [tokenArgs, tokenEnv] = cli(settings, 'token', '--subject', 'bench', '--role', role, '--ttl', '10h');
    return run(process.execPath, tokenArgs, undefined, tokenEnv);
  };
  const as = async (role: string): Promise<HttpClient> => {
    const made = new HttpClient(address, { authorization: `Bearer ${await token(role)}` });
    clients.push(made);
    return made;
  };
  const client = await as('admin');
  const stop = async (): Promise<void> => {
    for (const one of clients) one.close();
    await server.stop();
  };
  try {
    await untilReady(client, () => server.process.exitCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`Headwater did not start:\n${server.output()}`, { cause: error });
  }
  return { client, address, token, as, statements: () => statementsOf(client), stop };
}

/** `HEADWATER_BENCH_PROFILE=<folder>` has the server write a CPU profile there when it ends. */
function profiling(): string[] {
  const folder = process.env.HEADWATER_BENCH_PROFILE ?? '';
  return folder === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

async function untilReady(client: HttpClient, hasEnded: () => boolean): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  for (;;) {
    const ready = await client.get('/health/ready').then(
      ({ status }) => status === 200,
      () => false,
    );
    if (ready) return;
    if (hasEnded() || performance.now() > end) throw new Error('not ready');
    await sleep(100);
  }
}

async function statementsOf(client: HttpClient): Promise<number> {
  const { text } = await client.get('/metrics');
  const count = /^headwater_store_statements_total(?:\{.*\})? (\S+)$/m.exec(text)?.[1];
  if (count === undefined) throw new Error('/metrics does not tell headwater_store_statements_total');
  return Number(count);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
