import {randomInt} from 'node:crypto';
import {createServer} from 'node:net';

/** Below the ports that systems give to whoever asks for any: nobody else is given ours meanwhile. */
const lowest = 20_000;
const highest = 32_000;

/** A port that nobody listens on at 127.0.0.1 at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error('no port was free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
