/** The four things in which the engines may differ: DDL, text search, traversal, and which errors are transient. */
export interface Dialect {
  readonly engine: 'neo4j' | 'embedded';
  /** DDL for a unique key with an index on it. */
  unique(name: string, label: string, property: string): readonly string[];
  index(name: string, label: string, properties: readonly string[]): readonly string[];
  /** An index that CONTAINS uses, where the engine has one. */
  textIndex(name: string, label: string, property: string): readonly string[];
  /** One statement for the whole reach (pruned breadth first), or hop by hop. */
  readonly traversal: 'REACH' | 'WALK';
}

export const NEO4J: Dialect = {
  engine: 'neo4j',
  unique: (name, label, property) => [
    `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  ],
  index: (name, label, properties) => [
    `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`,
  ],
  textIndex: (name, label, property) => [`CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`],
  traversal: 'REACH',
};

export const EMBEDDED: Dialect = {
  engine: 'embedded',
  unique: (name, label, property) => [
    `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  ],
  index: (name, label, properties) =>
    properties.slice(0, 1).map((property) => `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`),
  textIndex: () => [],
  traversal: 'WALK',
};
