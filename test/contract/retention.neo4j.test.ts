import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeRetention } from './retention.ts';

onEachNeo4j('retention', (server) => {
  describeRetention(server.name, () => Promise.resolve(openBolt({ ...server, database: null })), 2);
});
