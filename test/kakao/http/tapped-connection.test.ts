import assert from 'node:assert/strict';
import type {Socket} from 'node:net';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {TappedConnection} from '../../../src/kakao/http/tapped-connection.ts';

test('a quiet connection is read on until it may end, and then to its last byte', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const socket = new PassThrough();
  let received = '';
  const add = (chunk: Uint8Array) => {
    received += Buffer.from(chunk).toString();
  };
  // undici and this class use nothing of a socket but what a stream has.
  const connection = new TappedConnection(socket as unknown as Socket, {add});
  let isOver = false;
  const drained = connection
    .drain({
      stop: new AbortController().signal,
      isEnough: () => false,
      mayEnd: () => received !== '',
    })
    .then(() => {
      isOver = true;
    });
  t.mock.timers.tick(60_000);
  await new Promise(setImmediate);
  assert.ok(!isOver, 'nothing has come yet');
  socket.write('late');
  await new Promise(setImmediate);
  t.mock.timers.tick(60_000);
  await drained;
  assert.equal(received, 'late');
});
