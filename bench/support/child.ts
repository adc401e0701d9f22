import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const STOP_LIMIT_MS = 10_000;

export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has written to stdout and stderr so far. */
  readonly output: () => string;
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>;
}

/** Starts a program of Node's in the project's folder. It ends with this process, however that ends. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, args, { cwd: PROJECT, env: { ...process.env, ...env } });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let output = '';
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { process: child, output: () => output, stop: () => stop(child) };
}

/** Runs a program to its end and gives what it printed. */
export async function run(program: string, args: readonly string[], folder = PROJECT, env = {}): Promise<string> {
  const { stdout } = await execute(program, [...args], { cwd: folder, env: { ...process.env, ...env } });
  return stdout.trim();
}

async function stop(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
}
