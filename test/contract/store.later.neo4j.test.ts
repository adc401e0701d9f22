import { makeNeo4jStore } from '../support/make-store.ts';
import { onLaterNeo4j } from '../support/neo4j/on-each-neo4j.ts';
import { describeStore } from './store.ts';

onLaterNeo4j('store', (server) => {
  describeStore(server.name, makeNeo4jStore(server));
});
