import {once} from 'node:events';
import {connect, createServer, type Socket} from 'node:net';

/** What happens to a connection once it has passed this many bytes of the request. */
export interface LineFault {
  readonly after: number;
  /** Cuts the connection; without, it passes no more bytes. */
  readonly isCut?: boolean;
  readonly onReached?: () => void;
}

/** A line to a server, on which the next connections have faults. */
export interface FaultyLine extends AsyncDisposable {
  readonly origin: string;
  /** The faults of the next connections, in order; the others have none. */
  readonly faults: LineFault[];
  lead(origin: string): void;
}

/** Opens a line that leads nowhere yet. */
export async function openFaultyLine(): Promise<FaultyLine> {
  const faults: LineFault[] = [];
  const ends = new Set<Socket>();
  let target = 0;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    pass(near, far, faults.shift());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    faults,
    lead: (origin) => {
      target = Number(new URL(origin).port);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, 'close');
    },
  };
}

function pass(near: Socket, far: Socket, fault: LineFault | undefined): void {
  let left = fault?.after ?? Number.POSITIVE_INFINITY;
  near.on('data', (chunk: Buffer) => {
    if (left <= 0) return;
    far.write(chunk.subarray(0, Math.min(left, chunk.length)));
    left -= chunk.length;
    if (left > 0 || fault === undefined) return;
    fault.onReached?.();
    if (fault.isCut) near.resetAndDestroy();
  });
}
