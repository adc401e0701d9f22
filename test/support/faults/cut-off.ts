import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../free-port.ts';

export interface CutOff {
  /** Leads to the server, while it does. */
  readonly uri: string;
  /** Ends all connections, and takes none: as when the server has stopped. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** A way to the server of a `bolt:` or `neo4j:` address that can be cut off. */
export async function cutOff(uri: string): Promise<CutOff> {
  const target = new URL(uri);
  const port = await freePort();
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const mend = (): void => void server.listen(port, '127.0.0.1');
  const cut = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  mend();
  await once(server, 'listening');
  return { uri: `${target.protocol}//127.0.0.1:${port}`, cut, mend, close: cut };
}
