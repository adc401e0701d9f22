import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { clearGraph } from './clear-graph.ts';
import type { Neo4jServer } from './neo4j/global-setup.ts';

/** Opens a store with nothing in it. On Neo4j that empties the one that was opened before. */
export type MakeStore = () => Promise<Store>;

/** In memory, with rows in random order where no statement asks for one. */
export const makeEmbeddedStore: MakeStore = () => openStore(openEmbedded(null, { shuffleUnordered: true }));

export const makeNeo4jStore =
  (server: Neo4jServer): MakeStore =>
  async () => {
    const runner = openBolt({ ...server, database: null });
    await clearGraph(runner);
    return openStore(runner);
  };
