import { beforeAll, expect, test } from 'vitest';
import { signToken } from '../../src/access/identity/jwt.ts';
import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import type { Store } from '../../src/store/port.ts';
import { catalogOf } from '../support/catalog-of.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { copying } from '../support/copying.ts';
import { eventually } from '../support/eventually.ts';
import { cutOff } from '../support/faults/cut-off.ts';
import { storm, stormOf } from '../support/faults/storm.ts';
import { startHeadwater, temporaryFolder, type Settings } from '../support/headwater.ts';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { readLines } from '../support/read-lines.ts';

const folder = temporaryFolder();

onEachNeo4j('a server', ({ uri, user, password, version }) => {
  const options = { uri, user, password, database: null };
  beforeAll(async () => {
    const runner = openBolt(options);
    await clearGraph(runner);
    await runner.close();
  });
  const settings: Settings = {
    HEADWATER_DATA_DIR: folder,
    HEADWATER_NEO4J_URI: uri,
    ...(user === null ? {} : { HEADWATER_NEO4J_USER: user, HEADWATER_NEO4J_PASSWORD: password ?? '' }),
  };
  // Each test takes long: usually one of them on each release.
  const all = process.env.HEADWATER_FAULT_KILLS !== undefined;
  const isLongTerm = version.startsWith('5.');

  if (isLongTerm || all)
    test('that is killed in the middle keeps every event that it acknowledged', { timeout: 1_800_000 }, async () => {
      const { events, retries } = await storm(stormOf({ kills: 2, events: 300 }), settings);
      expect(retries).toBeGreaterThan(0);
      expect(await canonicalOf(await openStore(openBolt(options)))).toEqual(await catalogOf(events));
    });

  if (!isLongTerm || all)
    test('that loses its Neo4j says so, and goes on by itself when it is back', { timeout: 120_000 }, async () => {
      const network = await cutOff(uri);
      const secret = 'the secret of this test, long enough for HS256';
      const server = await startHeadwater('serve', {
        ...settings,
        HEADWATER_NEO4J_URI: network.uri,
        HEADWATER_JWT_SECRET: secret,
      });
      const token = await signToken({ subject: 'client', roles: ['ingest'], ttlSeconds: 600, secret });
      const post = (at: number): Promise<Response> =>
        fetch(`${server.address}/api/v1/lineage`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: copying(at),
        });
      const ready = async (): Promise<number> => (await fetch(`${server.address}/health/ready`)).status;
      expect((await post(100_000)).status).toBe(201);
      expect(await ready()).toBe(200);

      network.cut();
      const refused = await post(100_001);
      expect({ status: refused.status, retry: refused.headers.get('retry-after') }).toEqual({
        status: 503,
        retry: '5',
      });
      expect(await ready()).toBe(503);
      expect((await fetch(`${server.address}/health/live`)).status).toBe(200);

      network.mend();
      await eventually(ready, (status) => status === 200);
      expect((await post(100_001)).status).toBe(201);
      expect((await server.stop()).code).toBe(0);
      network.close();
    });
});

async function canonicalOf(store: Store): Promise<string[]> {
  const lines = await readLines(store.canonicalLines());
  await store.close();
  return lines;
}
