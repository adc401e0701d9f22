import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeGraphWriter } from './graph-writer.ts';

onEachNeo4j('graph writer', (server) => {
  describeGraphWriter(server.name, () => Promise.resolve(openBolt({ ...server, database: null })), 15);
});
