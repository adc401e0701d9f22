import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeNonInterference } from './non-interference/describe.ts';

// One catalog of each pair is on either engine: so both answer alike, byte by byte, too.
onLongTermNeo4j('non-interference', (server) => {
  describeNonInterference(() => [openEmbedded(null), openBolt({ ...server, database: null })], 4);
});
