import { clearGraph } from '../../support/clear-graph.ts';
import { openBolt } from '../../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { onEachNeo4j } from '../../support/neo4j/on-each-neo4j.ts';
import { describeFuzz } from './describe-fuzz.ts';

onEachNeo4j('fuzz', ({ name, version, uri, user, password }) => {
  describeFuzz(
    name,
    async () => {
      const runner = openBolt({ uri, user, password, database: null });
      await clearGraph(runner);
      return openStore(runner);
    },
    // The calendar release takes the time of other tests.
    version.startsWith('5.') ? 0.2 : 0.04,
  );
});
