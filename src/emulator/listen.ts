import {once} from 'node:events';
import type {Server} from 'node:http';

/** Listens on 127.0.0.1. Resolves to the origin; rejects if the port is in use. */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen({port, host: '127.0.0.1'});
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return `http://127.0.0.1:${address.port}`;
}

/** Stops listening and closes all connections, including pending ones. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
