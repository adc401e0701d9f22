import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { emptyServer, givenServer } from './given-server.ts';
import { lastLines } from './last-lines.ts';
import { Neo4jMissing } from './missing.ts';
import { installNeo4j, startNeo4j } from './server.ts';

export interface Neo4jServer {
  /** For the names of tests. */
  readonly name: string;
  readonly version: string;
  readonly uri: string;
  /** Null where the server asks for no authentication. */
  readonly user: string | null;
  readonly password: string | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Sets of a server of every version, each for one worker at a time. */
    neo4jServers: readonly (readonly Neo4jServer[])[];
    /** A folder where workers say which set is theirs: see `claimed-servers.ts`. */
    neo4jClaims: string;
    /** Why there is no server of a version; a line for each such version. */
    neo4jMissing: readonly string[];
  }
}

/** The long-term release, without which HEADWATER_REQUIRE_NEO4J=1 fails the run, and the calendar release. */
const REQUIRED = '5.26.30';
const VERSIONS = [REQUIRED, '2026.09.0'];
/** As many as `vitest.config.ts` lets run at once: one waits for its server while the other works. */
const WORKERS = [0, 1];

/** Starts what Neo4j this machine can run, or takes the one that is given, for all `*.neo4j.test.ts` files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { servers, missing, end } = (await takeGiven()) ?? (await startAll());
  project.provide('neo4jServers', servers);
  project.provide('neo4jMissing', missing);
  const claims = await mkdtemp(join(tmpdir(), 'headwater-claims-'));
  project.provide('neo4jClaims', claims);
  return async () => {
    await end();
    await rm(claims, { recursive: true });
    process.stdout.write(`\n${lastLines({ versions: (servers[0] ?? []).map((server) => server.version), missing })}`);
  };
}

interface Neo4jServers {
  readonly servers: readonly (readonly Neo4jServer[])[];
  readonly missing: readonly string[];
  readonly end: () => Promise<void>;
}

async function takeGiven(): Promise<Neo4jServers | null> {
  const given = await givenServer(process.env);
  return given === null ? null : { servers: [[given]], missing: [], end: () => emptyServer(given) };
}

async function startAll(): Promise<Neo4jServers> {
  const { installed, missing } = await installAll();
  const outcomes = await Promise.allSettled(
    WORKERS.flatMap((worker) =>
      installed.map(async (version) => ({ worker, version, ...(await startNeo4j({ version })) })),
    ),
  );
  const running = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const end = async (): Promise<void> => {
    await Promise.all(running.map((server) => server.stop()));
  };
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  if (failures.length > 0) {
    await end();
    throw new Error(failures.join('\n'));
  }
  const servers = WORKERS.map((mine) =>
    running
      .filter(({ worker }) => worker === mine)
      .map(({ version, uri }) => ({ name: `Neo4j ${version}`, version, uri, user: null, password: null })),
  );
  return { servers, missing, end };
}

/** One after the other, as Maven's local repository is not made for two at once. */
async function installAll(): Promise<{ installed: readonly string[]; missing: readonly string[] }> {
  const installed: string[] = [];
  const missing: string[] = [];
  for (const version of VERSIONS)
    try {
      await installNeo4j(version);
      installed.push(version);
    } catch (error) {
      if (!(error instanceof Neo4jMissing)) throw error;
      missing.push(`Neo4j ${version}: ${error.message}`);
    }
  if (process.env.HEADWATER_REQUIRE_NEO4J === '1' && !installed.includes(REQUIRED))
    throw new Error(`HEADWATER_REQUIRE_NEO4J=1, but there is no Neo4j to test on.\n${missing.join('\n')}`);
  return { installed, missing };
}
