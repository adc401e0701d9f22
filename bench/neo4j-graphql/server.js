// Serves the graph at NEO4J_URI through @neo4j/graphql on a free port, and prints `PORT n`. Ends when stdin closes.
import process from 'node:process';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Field @node {
    id: ID!
    path: String!
    flowsTo: [Field!]! @relationship(type: "FLOWS_TO", direction: OUT)
    reach: [Field!]!
      @cypher(statement: "MATCH (this)-[:FLOWS_TO*1..]->(b:Field) RETURN DISTINCT b", columnName: "b")
  }
`;

const driver = neo4j.driver(process.env.NEO4J_URI);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
process.stdout.write(`PORT ${new URL(url).port}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
