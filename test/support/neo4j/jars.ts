import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Neo4jMissing } from './missing.ts';

const run = promisify(execFile);
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/headwater-neo4j/', import.meta.url));

/**
 * The folder of the jars of a Neo4j version, fetched with Maven the first time and kept under `node_modules/.cache`.
 * Maven runs on the `java` given. Throws Neo4jMissing when there is no Maven or it can't fetch them.
 */
export async function neo4jJars(version: string, java: string): Promise<string> {
  const lib = join(CACHE, version, 'lib');
  if (!(await exists(lib))) await fetchJars(version, java);
  return lib;
}

async function fetchJars(version: string, java: string): Promise<void> {
  process.stderr.write(`Fetching Neo4j ${version} with Maven, once; this may take a minute.\n`);
  await mkdir(CACHE, { recursive: true });
  // Another run may fetch the same jars now: each has its own folder, and the first to end gives it its name.
  const partial = await mkdtemp(join(CACHE, 'partial-'));
  try {
    await copyDependencies(version, join(partial, 'lib'), java);
    await rename(partial, join(CACHE, version));
  } catch (error) {
    if (!(await exists(join(CACHE, version, 'lib')))) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function copyDependencies(version: string, lib: string, java: string): Promise<void> {
  const quiet = ['-q', '-B', '--no-transfer-progress'];
  const settings = [`-Dneo4j.version=${version}`, `-DoutputDirectory=${lib}`];
  try {
    await run('mvn', [...quiet, '-f', POM, 'dependency:copy-dependencies', ...settings], {
      env: { ...process.env, JAVA_HOME: dirname(dirname(java)) },
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    throw new Neo4jMissing(whyNot(error), { cause: error });
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
