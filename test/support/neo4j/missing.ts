/** This machine lacks something a Neo4j needs to run; the message says what. */
export class Neo4jMissing extends Error {
  override readonly name = 'Neo4jMissing';
}
