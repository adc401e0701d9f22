import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the explorer, which the servers of the tests then serve. */
export async function setup(): Promise<void> {
  // Vitest's own NODE_ENV would give React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('npm', ['run', '--silent', 'build', '--workspace', 'web'], { env });
}
