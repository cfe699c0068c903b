/** A connection that counts the bytes that were read from it. */
export interface Incoming {
  readonly bytesRead: number;
}

/**
 * The rounds without a new byte after which everything is read: the last bytes, what waits for them
 * to be processed, and the end of the connection.
 */
const quietRounds = 3;

/**
 * More bytes than the largest response has: a server that never stops must not hold the limit up.
 */
const maxBytes = 2 * 1024 * 1024;

/**
 * Resolves when what the system had already received on this connection is read and processed, or
 * when `isDone`. A timer runs before the event loop reads sockets, so a process that slept finds
 * its limits over although the response is there.
 */
export async function readArrived(connection: Incoming, isDone: () => boolean): Promise<void> {
  const start = connection.bytesRead;
  let last = start;
  for (let quiet = 0; quiet < quietRounds && !isDone(); quiet += 1) {
    // An immediate runs after the loop has read all sockets that are ready.
    await new Promise((resolve) => setImmediate(resolve));
    const {bytesRead} = connection;
    if (bytesRead === last) continue;
    if (bytesRead - start > maxBytes) return;
    last = bytesRead;
    quiet = -1;
  }
}
