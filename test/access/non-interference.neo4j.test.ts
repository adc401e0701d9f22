import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { keepingPlans } from '../support/neo4j/keeping-plans.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeNonInterference } from './non-interference/describe.ts';
import { casesOfFew } from './non-interference/suite.ts';

// One catalog of each pair is on either engine: so both answer alike, byte by byte, too. Most of the time goes into
// planning, anew for what each viewer may see: there are two, one of them with one role in the mode DROP, the other with
// two in BRIDGE. Looking for a smaller case after a failure takes far too long: the cases are the same each time.
onLongTermNeo4j('non-interference', (server) => {
  describeNonInterference(
    () => [openEmbedded(null), keepingPlans(openBolt({ ...server, database: null, timeoutMs: 300_000 }))],
    { count: 6, seed: 20_261_129, among: casesOfFew(2, 210) },
  );
});
