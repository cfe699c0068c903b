import type {Server} from 'node:http';

export type LoopbackServers =
  /** `close` frees the port at once, and ends all connections when `shown` is settled. */
  | {kind: 'open'; close(shown: Promise<void>): Promise<void>}
  | {kind: 'unavailable'; reason: 'port-in-use' | 'port-forbidden'};

const loopbackAddresses = ['127.0.0.1', '::1'];
const addressIsMissing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Listens on the same port of 127.0.0.1 and of ::1: another process on the other address would get
 * the callbacks of every browser that tries that address first (RFC 8252 sections 7.3 and 8.3).
 *
 * If the machine has only one of the two addresses, that one is enough. If the port is in use on
 * either, neither stays open. Errors other than a port in use or a forbidden port are thrown.
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
      await closeAll(open, Promise.resolve());
      return {kind: 'unavailable', reason: reasonOf(error)};
    }
  }
  return {kind: 'open', close: (shown) => closeAll(open, shown)};
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({host, port, exclusive: true}, () => {
      // Later errors concern single connections that could not be accepted: the server keeps
      // listening.
      server.off('error', resolve).on('error', () => {});
      resolve(null);
    });
  });
}

function reasonOf(error: NodeJS.ErrnoException): 'port-in-use' | 'port-forbidden' {
  if (error.code === 'EADDRINUSE') {
    return 'port-in-use';
  }
  // A port below 1024 without the privilege, or in a range that Windows reserves.
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return 'port-forbidden';
  }
  throw error;
}

async function closeAll(servers: readonly Server[], shown: Promise<void>): Promise<void> {
  await Promise.all(servers.map((server) => close(server, shown)));
}

function close(server: Server, shown: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    // The only possible error is "not running": the port is free then, as requested.
    server.close(() => resolve());
    void shown.then(() => server.closeAllConnections());
  });
}
