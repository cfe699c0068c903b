import type {Server} from 'node:http';

export type LoopbackServers =
  | {kind: 'open'; close(): Promise<void>}
  | {kind: 'unavailable'; reason: 'port-in-use' | 'port-forbidden'};

const loopbackAddresses = ['127.0.0.1', '::1'];
const addressIsMissing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Holds one port on 127.0.0.1 and on ::1 at once: whoever had the other one would get the callbacks
 * of every browser that tries it first (RFC 8252 sections 7.3 and 8.3).
 *
 * A machine that has only one of the two addresses is content with it. When either is taken,
 * neither stays open. Errors other than a taken or forbidden port are thrown.
 */
export async function openLoopbackServers(
  port: number,
  createServer: () => Server,
): Promise<LoopbackServers> {
  const open: Server[] = [];
  for (const address of loopbackAddresses) {
    const server = createServer();
    const error = await listen(server, address, port);
    if (error === null) {
      open.push(server);
    } else if (!addressIsMissing.has(error.code ?? '')) {
      await closeAll(open);
      return {kind: 'unavailable', reason: reasonOf(error)};
    }
  }
  return {kind: 'open', close: () => closeAll(open)};
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({host, port, exclusive: true}, () => {
      // Later errors concern one connection that could not be accepted: the wait goes on.
      server.off('error', resolve).on('error', () => {});
      resolve(null);
    });
  });
}

function reasonOf(error: NodeJS.ErrnoException): 'port-in-use' | 'port-forbidden' {
  if (error.code === 'EADDRINUSE') {
    return 'port-in-use';
  }
  // Ports below 1024 without the right to them, and the ranges that Windows reserves.
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return 'port-forbidden';
  }
  throw error;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map(close));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // The only error here is "not running": the port is free, and that was asked for.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
