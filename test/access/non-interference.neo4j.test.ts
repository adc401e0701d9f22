import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { keepingPlans } from '../support/neo4j/keeping-plans.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeNonInterference } from './non-interference/describe.ts';

// One catalog of each pair is on either engine: so both answer alike, byte by byte, too. A case takes some ten seconds
// there, and looking for a smaller one after a failure far too long: the cases are the same each time.
onLongTermNeo4j('non-interference', (server) => {
  describeNonInterference(
    () => [openEmbedded(null), keepingPlans(openBolt({ ...server, database: null, timeoutMs: 300_000 }))],
    { count: 3, seed: 20_261_129 },
  );
});
