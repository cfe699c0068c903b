import {once} from 'node:events';
import {connect, createServer, type Server, type Socket} from 'node:net';

/** A connection to a server that can be cut (connections are then refused) and restored. */
export interface Relay extends AsyncDisposable {
  readonly origin: string;
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/** Opens a relay to a loopback origin. It passes bytes through unchanged. */
export async function openRelay(target: string): Promise<Relay> {
  const ends = new Set<Socket>();
  const to = Number(new URL(target).port);
  let server = await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const {port} = address;

  function listen(at: number): Promise<Server> {
    const opened = createServer((near) => {
      const far = connect(to, '127.0.0.1');
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        ends.add(end);
        end.pipe(other);
        end.on('error', () => other.destroy());
        end.on('close', () => ends.delete(end));
      }
    }).listen(at, '127.0.0.1');
    return once(opened, 'listening').then(() => opened);
  }
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const end of ends) end.destroy();
    await closed;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    cut,
    restore: async () => {
      server = await listen(port);
    },
    [Symbol.asyncDispose]: cut,
  };
}
