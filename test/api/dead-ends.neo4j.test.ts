import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeDeadEnds } from './dead-ends.ts';

onLongTermNeo4j('hidden dead ends', (server) => {
  describeDeadEnds(server.name, async () => {
    const runner = openBolt({ ...server, database: null });
    await clearGraph(runner);
    return openStore(runner);
  });
});
