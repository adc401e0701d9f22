import type { FieldGraphs } from '../graph/catalog.ts';
import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { startNeo4j } from '../../test/support/neo4j/server.ts';
import type { BenchEngine } from './engine.ts';
import { loadGraphs } from './load.ts';
import { openPlainNeo4j } from './plain-neo4j.ts';

const VERSION = '5.26.30';
const JVM_OPTIONS = ['-Xms1g', '-Xmx2g', '-XX:+UseParallelGC', '-Dpagecache.mib=512'];

/** A Neo4j server with the graphs in it; null leaves it empty. */
export async function openNeo4jEngine(graphs: FieldGraphs | null): Promise<BenchEngine> {
  const server = await startNeo4j({ version: VERSION, jvmOptions: JVM_OPTIONS });
  const { uri } = server;
  try {
    if (graphs !== null) await loadGraphs(openBolt({ uri, user: null, password: null, database: null }), graphs);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const plain = openPlainNeo4j(uri);
  return {
    name: 'neo4j',
    plain,
    settings: { HEADWATER_NEO4J_URI: uri },
    close: async () => {
      await plain.close();
      await server.stop();
    },
  };
}
