import {closeServer, listen} from '../../../src/emulator/listen.ts';
import {apiHost} from '../../../src/emulator/routes.ts';
import {createScript} from '../../../src/emulator/scripted-response.ts';
import {createHostServer} from '../../../src/emulator/serve.ts';
import {createWorld, type World} from '../../../src/emulator/world.ts';

export interface RoomServer {
  readonly world: World;
  readonly url: string;
}

/** Serves a room to which the test adds memos itself. */
export async function withRoom(
  webDomains: readonly string[],
  body: (server: RoomServer) => Promise<void>,
): Promise<void> {
  const closing = new AbortController();
  const world = createWorld({webDomains});
  const server = createHostServer(apiHost, {
    world,
    script: createScript(),
    log: [],
    save: () => {},
    latency: 0,
    onRequest: () => {},
    closing: closing.signal,
  });
  try {
    await body({world, url: `${await listen(server, 0)}/room`});
  } finally {
    closing.abort();
    await closeServer(server);
  }
}
