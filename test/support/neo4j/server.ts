import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { neo4jJars } from './jars.ts';
import { findJava } from '../tools/java.ts';
import { Neo4jMissing } from './missing.ts';

export interface Neo4jOptions {
  /** A release on Maven Central, as in `5.26.30`. */
  readonly version: string;
  /** `-Dpagecache.mib=64` sets Neo4j's page cache. By default a small server that starts quickly. */
  readonly jvmOptions?: readonly string[];
}

export interface RunningNeo4j {
  /** `bolt://…`; there is no authentication. */
  readonly uri: string;
  /** Ends the server. Its data goes too. */
  stop(): Promise<void>;
}

export interface Neo4jInstallation {
  readonly java: string;
  /** The folder of the jars. */
  readonly lib: string;
}

const SOURCE = fileURLToPath(new URL('Neo4jServer.java', import.meta.url));
/** The client compiler and the serial collector: two thirds of the start-up time, and less memory. */
const SMALL = ['-Xmx400m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;

/** Finds Java and fetches the jars of a version if need be. Throws Neo4jMissing. Not to be called twice at once. */
export async function installNeo4j(version: string): Promise<Neo4jInstallation> {
  const minJava = version.startsWith('5.') ? 17 : 21;
  const java = await findJava(minJava);
  if (java === null) throw new Neo4jMissing(`no JDK of version ${minJava} or later found`);
  return { java, lib: await neo4jJars(version, java) };
}

/**
 * Starts a Neo4j with an empty database on a free port of 127.0.0.1; it takes about 6 seconds.
 * It ends with this process, however that ends. Throws Neo4jMissing when Java or the jars can't be had.
 */
export async function startNeo4j({ version, jvmOptions = SMALL }: Neo4jOptions): Promise<RunningNeo4j> {
  const { java, lib } = await installNeo4j(version);
  const folders = [`-Djava.io.tmpdir=${tmpdir()}`, '-cp', join(lib, '*')];
  const server = spawn(java, [...jvmOptions, ...folders, SOURCE], { stdio: 'pipe' });
  let errors = '';
  server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const timer = setTimeout(() => server.kill('SIGKILL'), START_LIMIT_MS);
  const port = await readPort(server.stdout);
  clearTimeout(timer);
  if (port === null) throw new Error(`Neo4j ${version} did not start:\n${errors}`);
  server.stdout.resume();
  return { uri: `bolt://127.0.0.1:${port}`, stop: () => stopServer(server) };
}

/** Null when the output ends without one. */
async function readPort(output: Readable): Promise<string | null> {
  for await (const line of createInterface(output)) {
    const port = /^PORT (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  return null;
}

async function stopServer(server: ChildProcessWithoutNullStreams): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
  server.stdin.end();
  await exited;
  clearTimeout(timer);
}
