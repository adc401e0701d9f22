import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiled CLI, for Node: from its sources each start would compile it anew. */
export const COMPILED = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

let compiled: Promise<unknown> | undefined;

/** Compiles the sources into `dist/`, once for all projects of a run. Types are looked at elsewhere. */
export async function setup(): Promise<void> {
  compiled ??= promisify(execFile)('npx', ['tsc', '-p', 'tsconfig.build.json', '--noCheck']);
  await compiled;
}
