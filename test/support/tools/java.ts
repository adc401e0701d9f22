import { execFile } from 'node:child_process';
import { readdir, realpath, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The path of the `java` to use for programs that need major version `minMajor`, or null when there is none.
 * It is the oldest one that will do, as Neo4j supports few newer ones. Only full JDKs count: a JRE can't run source.
 * Looks at the variables JAVA_HOME*, at PATH, at `update-alternatives`, and beside the JVMs found so far.
 */
export async function findJava(minMajor: number): Promise<string | null> {
  const found = await (jdks ??= listJdks());
  return found.find((jdk) => jdk.major >= minMajor)?.java ?? null;
}

interface Jdk {
  readonly java: string;
  readonly major: number;
}

let jdks: Promise<readonly Jdk[]> | undefined;

async function listJdks(): Promise<readonly Jdk[]> {
  const homes = Object.entries(process.env).flatMap(([name, home]) =>
    name.startsWith('JAVA_HOME') && home !== undefined && home !== '' ? [join(home, 'bin')] : [],
  );
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const alternatives = await run('update-alternatives', ['--list', 'java']).then(
    ({ stdout }) => stdout.split('\n').filter((line) => line !== ''),
    () => [],
  );
  const known = await realPaths([...[...homes, ...path].map((folder) => join(folder, 'java')), ...alternatives]);
  const all = await realPaths([...known, ...(await besides(known))]);
  const described = await Promise.all(all.map(describe));
  return described.filter((jdk) => jdk !== null).sort((a, b) => a.major - b.major);
}

/** Other JVMs in the folders that hold the JVMs given, as in `<folder>/<jvm>/bin/java`. */
async function besides(javas: readonly string[]): Promise<string[]> {
  const folders = [...new Set(javas.map((java) => dirname(dirname(dirname(java)))))];
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return names.map((name) => join(folder, name, 'bin', 'java'));
    }),
  );
  return listed.flat();
}

async function realPaths(paths: readonly string[]): Promise<string[]> {
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => null)));
  return [...new Set(real.filter((path) => path !== null))];
}

async function describe(java: string): Promise<Jdk | null> {
  try {
    await stat(join(dirname(java), 'javac'));
    const { stderr } = await run(java, ['-version']);
    const major = /version "(\d+)/.exec(stderr)?.[1];
    return major === undefined ? null : { java, major: Number(major) };
  } catch {
    return null;
  }
}
