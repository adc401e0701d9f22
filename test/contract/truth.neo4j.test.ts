import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeTruth } from './truth.ts';

onLongTermNeo4j('truth of lineage', (server) => {
  describeTruth(server.name, () => Promise.resolve(openBolt({ ...server, database: null })), 'SLOW');
});
