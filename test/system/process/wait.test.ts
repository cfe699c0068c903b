import assert from 'node:assert/strict';
import {getEventListeners, once} from 'node:events';
import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {test} from 'node:test';
import {setTimeout as timer, setImmediate as turn} from 'node:timers/promises';
import {wait} from '../../../src/system/process/wait.ts';

const day = 24 * 3_600_000;
/** Without it a wait that never ends would never fail. */
const ends = {timeout: 25_000};
const long = 40_000;

test('ends when its time has passed, and not before', async ({mock}) => {
  mock.timers.enable({apis: ['setTimeout']});
  let hasEnded = false;
  const waiting = wait(30).then(() => {
    hasEnded = true;
  });
  mock.timers.tick(29);
  await turn();
  assert.equal(hasEnded, false);
  mock.timers.tick(1);
  await waiting;
});

test('ends without an error when it is aborted, before or during the wait', ends, async () => {
  await wait(long, AbortSignal.abort());
  const controller = new AbortController();
  const waiting = wait(long, controller.signal);
  controller.abort();
  await waiting;
});

test(
  'sixty days do not end immediately, although timers are limited to 31 bits',
  ends,
  async () => {
    const controller = new AbortController();
    const sixtyDays = wait(60 * day, controller.signal).then(() => 'over');
    assert.equal(await Promise.race([sixtyDays, timer(30, 'waiting')]), 'waiting');
    controller.abort();
    await sixtyDays;
  },
);

test('leaves no listener on a signal that exists longer', async () => {
  const {signal} = new AbortController();
  await Promise.all([wait(1, signal), wait(2, signal)]);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});

test('what arrived during a sleep is read before the wait ends', ends, async () => {
  const order: string[] = [];
  const server = createServer((_, response) => {
    order.push('request');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(client, 'connect');
  // Not yet accepted: the connection and its request are in the system's queues.
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const waiting = wait(20).then(() => order.push('wait'));
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60));
  await Promise.all([waiting, once(client.resume(), 'close')]);
  server.close();
  assert.deepEqual(order, ['request', 'wait']);
});
