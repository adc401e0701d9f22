import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { signToken } from '../../src/access/identity/jwt.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { COMPILED } from './compiled.ts';

/** Settings of one process, by their variables. It has no others. */
export type Settings = Readonly<Record<`HEADWATER_${string}`, string>>;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningServer {
  readonly address: string;
  /** What it has written to standard output so far. */
  readonly output: string;
  /** Sends a signal, and does not wait. */
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
  /** Sends SIGTERM, and waits for the end. */
  stop(): Promise<Ended>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Runs the CLI to its end, in a process of its own. */
export async function headwater(
  args: readonly string[],
  settings: Settings,
  input: string | Buffer = '',
): Promise<Ended> {
  const { child, ended } = start(args, settings);
  child.stdin?.end(input);
  return ended;
}

/** Starts a server on a free port, and waits until it takes requests and has said what it has to say. */
export async function startHeadwater(command: 'serve' | 'demo', settings: Settings): Promise<RunningServer> {
  const { child, ended } = start([command], { HEADWATER_PORT: '0', ...settings });
  let output = '';
  const ready = command === 'demo' ? /^ {2}auditor .*\n.+\n/m : /Server listening at/;
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: string) => {
      output += chunk;
      if (ready.test(output)) resolve();
    });
    ended.then(({ stderr }) => {
      reject(new Error(`headwater ${command} ended: ${stderr}`));
    }, reject);
  });
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
  if (address === undefined) throw new Error(`headwater ${command} told no address: ${output}`);
  const signal = (name: NodeJS.Signals): void => void child.kill(name);
  return {
    address,
    get output() {
      return output;
    },
    signal,
    ended,
    stop: () => {
      signal('SIGTERM');
      return ended;
    },
  };
}

function start(args: readonly string[], settings: Settings): { child: ChildProcess; ended: Promise<Ended> } {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('HEADWATER_'));
  const child = spawn(process.execPath, [COMPILED, ...args], {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...settings },
  });
  started.add(child);
  child.stdout.setEncoding('utf8');
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr]): Ended => {
      started.delete(child);
      return { code: child.exitCode, stdout, stderr };
    },
  );
  return { child, ended };
}

/** A folder of its own for the tests of a file; gone after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-e2e-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Opens the catalog of a data folder that no process has open; closes it after the work. */
export async function withCatalog<T>(dataDir: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(openEmbedded(join(dataDir, 'graph')));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** An Authorization header that servers on this data folder take. */
export async function authorizationFor(dataDir: string, ...roles: string[]): Promise<string> {
  const secret = readFileSync(join(dataDir, 'jwt-secret'), 'utf8');
  return `Bearer ${await signToken({ subject: roles.join('+'), roles, ttlSeconds: 600, secret })}`;
}
