import assert from 'node:assert/strict';
import {once} from 'node:events';
import type {Socket} from 'node:net';
import {type TestContext, test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {createHttp} from '../../../src/kakao/http/http.ts';
import {answerText, startRawServer} from '../raw-server.ts';

const piece = new Uint8Array(16 * 1024);

/** Far more than the buffers of the system hold. */
const count = 4096;

/** An upload with the default limits, on a clock that the test moves, to a server that waits. */
async function startUpload(t: TestContext) {
  const accepted = Promise.withResolvers<Socket>();
  const server = await startRawServer(t, {paused: true, serve: accepted.resolve});
  t.mock.timers.enable({apis: ['setTimeout']});
  let given = 0;
  function* pieces() {
    for (; given < count; given += 1) yield piece;
  }
  let isOver = false;
  const body = {type: 'image/png', length: count * piece.length, pieces: pieces()};
  const result = createHttp({version: '0', env: {}})({
    method: 'POST',
    url: new URL(server.origin),
    body,
  }).finally(() => {
    isOver = true;
  });
  return {
    socket: await accepted.promise,
    result,
    given: () => given,
    isOver: () => isOver,
    /** Resolves when the system takes no more pieces. */
    stuck: async () => {
      let last = -1;
      for (let quiet = 0; quiet < 50; quiet = given === last ? quiet + 1 : 0) {
        last = given;
        await nextTurn();
      }
    },
  };
}

async function take(socket: Socket, bytes: number): Promise<void> {
  for (let read = 0; read < bytes; ) {
    const chunk: Buffer | null = socket.read();
    if (chunk === null) await once(socket, 'readable');
    else read += chunk.length;
  }
}

test('an upload that goes on slowly arrives, although it takes eight minutes', async (t) => {
  const {socket, result, given, stuck} = await startUpload(t);
  for (let minute = 0; minute < 8; minute += 1) {
    await stuck();
    const before = given();
    while (given() === before) await take(socket, piece.length);
    t.mock.timers.tick(59_999);
  }
  socket.resume().once('data', () => socket.write(answerText(200, '{}')));
  assert.equal((await result).kind, 'answered');
});

test('an upload that does not go on for a minute is given up', async (t) => {
  const {result, given, stuck, isOver} = await startUpload(t);
  for (let minute = 0; minute < 9 && !isOver(); minute += 1) {
    await stuck();
    t.mock.timers.tick(60_000);
  }
  const outcome = await result;
  assert.ok(outcome.kind === 'broken' && outcome.failure.kind === 'network');
  assert.deepEqual([outcome.sent, outcome.failure.reason], [true, 'answer-timeout']);
  assert.ok(given() < count);
});

test('an upload that goes on for more than ten minutes is given up', async (t) => {
  const {socket, result, given, stuck} = await startUpload(t);
  for (let minute = 0; minute < 11; minute += 1) {
    await stuck();
    const before = given();
    while (given() === before && !socket.readableEnded) await take(socket, piece.length);
    t.mock.timers.tick(59_999);
  }
  const outcome = await result;
  assert.ok(outcome.kind === 'broken' && outcome.failure.kind === 'network');
  assert.equal(outcome.failure.reason, 'answer-timeout');
});
