import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from './lock.ts';
import { MissingTool } from './missing-tool.ts';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

export interface Jars {
  /** Of the folder in the cache. */
  readonly name: string;
  readonly version: string;
  /** The file that names the dependencies. */
  readonly pom: string;
  /** `-D…` for the file. */
  readonly settings?: readonly string[];
}

/**
 * The folder of the jars, fetched with Maven the first time and kept under `node_modules/.cache`. Maven runs on the
 * `java` given. Throws MissingTool when there is no Maven or it can't fetch them.
 */
export async function mavenJars(jars: Jars, java: string): Promise<string> {
  const lib = join(CACHE, jars.name, jars.version, 'lib');
  // Maven's local repository is not made for two at once.
  if (!(await exists(lib)))
    await withLock('maven', async () => {
      if (!(await exists(lib))) await fetchJars(jars, java);
    });
  return lib;
}

async function fetchJars({ name, version, pom, settings = [] }: Jars, java: string): Promise<void> {
  process.stderr.write(`Fetching ${name} ${version} with Maven, once; this may take a minute.\n`);
  const folder = join(CACHE, name);
  await mkdir(folder, { recursive: true });
  const partial = await mkdtemp(join(folder, 'partial-'));
  const quiet = ['-q', '-B', '--no-transfer-progress'];
  const output = `-DoutputDirectory=${join(partial, 'lib')}`;
  try {
    await run('mvn', [...quiet, '-f', pom, 'dependency:copy-dependencies', ...settings, output], {
      env: { ...process.env, JAVA_HOME: dirname(dirname(java)) },
      maxBuffer: 16 * 1024 * 1024,
    });
    await rename(partial, join(folder, version));
  } catch (error) {
    throw new MissingTool(whyNot(error), { cause: error });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'Maven failed';
  if ('code' in error && error.code === 'ENOENT') return 'no Maven (mvn) on the PATH';
  const output = 'stdout' in error && typeof error.stdout === 'string' ? error.stdout : '';
  const firstError = /\[ERROR\] .*/.exec(output)?.[0];
  return `Maven could not fetch the jars: ${firstError ?? error.message}`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
