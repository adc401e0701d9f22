import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { messageOf, say } from '../output.ts';
import type { Ask } from '../ask/ask.ts';
import { createMcpServer } from './server.ts';

/** Serves on standard input and output until the client closes them, or a signal ends it. */
export async function serveMcp(version: string, ask: Ask): Promise<void> {
  const server = await createMcpServer(version, ask);
  const ended = Promise.race([
    once(process.stdin, 'end'),
    once(process.stdin, 'close'),
    once(process, 'SIGTERM'),
    once(process, 'SIGINT'),
  ]);
  // A line that is no message of the protocol, for one. Standard output is the protocol's.
  server.server.onerror = (error) => {
    say(`headwater: ${messageOf(error)}`);
  };
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
