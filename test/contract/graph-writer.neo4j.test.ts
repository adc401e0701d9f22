import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { onLongTermNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeGraphWriter } from './graph-writer.ts';

onLongTermNeo4j('graph writer', (server) => {
  describeGraphWriter(server.name, () => Promise.resolve(openBolt({ ...server, database: null })), 6);
});
