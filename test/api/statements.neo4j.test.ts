import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { clearGraph } from '../support/clear-graph.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeStatements } from './statements.ts';

onLongTermNeo4j('statements', (server) => {
  describeStatements(server.name, async () => {
    const runner = openBolt({ ...server, database: null });
    await clearGraph(runner);
    return openStore(runner);
  });
});
