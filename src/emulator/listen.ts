import {once} from 'node:events';
import type {Server} from 'node:http';

/** Starts listening on 127.0.0.1; resolves to the origin, rejects when the port is taken. */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen({port, host: '127.0.0.1'});
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return `http://127.0.0.1:${address.port}`;
}

/** Stops listening and ends every open connection, waiting ones too. */
export async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
