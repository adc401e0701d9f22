import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!isPort(address)) throw new Error('no free port');
  return address.port;
}

const isPort = (address: AddressInfo | string | null): address is AddressInfo => typeof address === 'object';
