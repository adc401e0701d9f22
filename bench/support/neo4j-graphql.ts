import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { run, startNode } from './child.ts';
import { HttpClient } from './http-client.ts';

const FOLDER = fileURLToPath(new URL('../neo4j-graphql/', import.meta.url));

export interface Neo4jGraphQL {
  readonly client: HttpClient;
  stop(): Promise<void>;
}

/** @neo4j/graphql with Apollo over a Neo4j, in a process of its own; its packages are installed on first use. */
export async function startNeo4jGraphQL(uri: string): Promise<Neo4jGraphQL> {
  await install();
  const server = startNode([`${FOLDER}server.js`], { NEO4J_URI: uri, NODE_ENV: 'production' });
  for await (const line of createInterface(server.process.stdout)) {
    const port = /^PORT (\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    const client = new HttpClient(`http://127.0.0.1:${port}`);
    return { client, stop: () => server.stop() };
  }
  throw new Error(`@neo4j/graphql did not start:\n${server.output()}`);
}

async function install(): Promise<void> {
  const installed = await access(`${FOLDER}node_modules`).then(
    () => true,
    () => false,
  );
  if (!installed) await run('npm', ['ci', '--no-audit', '--no-fund'], FOLDER);
}
