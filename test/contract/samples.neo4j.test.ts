import { openBolt } from '../../src/store/bolt/bolt-runner.ts';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeSamples } from './samples.ts';

onEachNeo4j('samples', (server) => {
  describeSamples(server.name, () => Promise.resolve(openBolt({ ...server, database: null })));
});
