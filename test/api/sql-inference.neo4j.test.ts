import { makeNeo4jStore } from '../support/make-store.ts';
import { onEachNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeSqlInference } from './sql-inference.ts';

onEachNeo4j('SQL inference', (server) => {
  describeSqlInference(server.name, makeNeo4jStore(server));
});
