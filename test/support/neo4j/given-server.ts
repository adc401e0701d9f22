import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jServer } from './global-setup.ts';

/**
 * The server that HEADWATER_TEST_NEO4J_URI (with _USER and _PASSWORD) names; null where it names none.
 * Throws when it does not answer, and when its database holds anything: the tests would delete it.
 */
export async function givenServer(env: NodeJS.ProcessEnv): Promise<Neo4jServer | null> {
  const uri = env.HEADWATER_TEST_NEO4J_URI ?? '';
  if (uri === '') return null;
  const access = {
    uri,
    user: env.HEADWATER_TEST_NEO4J_USER ?? null,
    password: env.HEADWATER_TEST_NEO4J_PASSWORD ?? null,
  };
  return withDriver(access, async (driver) => {
    const { agent } = await driver.getServerInfo().catch((error: unknown) => {
      throw new Error(`HEADWATER_TEST_NEO4J_URI: ${uri} can't be used: ${String(error)}`, { cause: error });
    });
    const full = await driver.executeQuery('MATCH (n) RETURN n LIMIT 1');
    if (full.records.length > 0)
      throw new Error(
        `HEADWATER_TEST_NEO4J_URI: the database at ${uri} is not empty, and the tests delete all it holds. ` +
          'Give another one, or empty it yourself: MATCH (n) DETACH DELETE n',
      );
    // As in `Neo4j/5.26.30`.
    const version = agent?.split('/')[1] ?? 'of an unknown version';
    return { ...access, version, name: `Neo4j ${version}` };
  });
}

/** Deletes every node and edge of the server's database. */
export async function emptyServer(server: Access): Promise<void> {
  await withDriver(server, (driver) => driver.executeQuery('MATCH (n) DETACH DELETE n'));
}

type Access = Pick<Neo4jServer, 'uri' | 'user' | 'password'>;

async function withDriver<T>({ uri, user, password }: Access, work: (driver: Driver) => Promise<T>): Promise<T> {
  const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
  const driver = neo4j.driver(uri, auth);
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
