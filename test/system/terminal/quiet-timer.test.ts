import assert from 'node:assert/strict';
import {once} from 'node:events';
import {type AddressInfo, connect, createServer} from 'node:net';
import {test} from 'node:test';
import {createQuietTimer} from '../../../src/system/terminal/quiet-timer.ts';

/** Blocks the event loop, as for a program that gets no processor time. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test('input that arrived while the program was blocked is read before it counts as quiet', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const sender = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [receiver] = await once(server, 'connection');
  t.after(() => sender.destroy());
  const events: string[] = [];
  const {promise: quiet, resolve} = Promise.withResolvers<void>();
  const timer = createQuietTimer(() => {
    events.push('quiet');
    resolve();
  });
  receiver.on('data', () => {
    events.push('read');
    timer.restart(1);
  });
  timer.restart(1);
  sender.write('x');
  stall(50);
  await quiet;
  assert.deepEqual(events, ['read', 'quiet']);
});

test('a stopped timer reports nothing', async () => {
  const events: string[] = [];
  const stopped = createQuietTimer(() => events.push('stopped'));
  stopped.restart(1);
  stopped.stop();
  await new Promise<void>((resolve) => createQuietTimer(resolve).restart(5));
  assert.deepEqual(events, []);
});
