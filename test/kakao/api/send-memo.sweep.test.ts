import assert from 'node:assert/strict';
import type {Socket} from 'node:net';
import {type TestContext, test} from 'node:test';
import {inShort, okBody, sendTo} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

const endings = ['FIN', 'RST'] as const;
type Ending = (typeof endings)[number];

function close(socket: Socket, ending: Ending): void {
  if (ending === 'FIN') socket.end();
  else socket.resetAndDestroy();
}

for (const ending of endings) {
  test(`an answer cut by ${ending} after any byte is never read as "accepted"`, async (t) => {
    const answer = answerText(200, okBody);
    let length = 0;
    const server = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => {
          socket.write(answer.slice(0, length), () => close(socket, ending));
        }),
    });
    for (; length <= answer.length; length += 1) {
      const {kind} = await sendTo(server.origin);
      const whole = length === answer.length;
      const allowed = whole
        ? ending === 'FIN'
          ? ['accepted']
          : ['accepted', 'unknown']
        : ['unknown'];
      assert.ok(allowed.includes(kind), `${kind} after ${length} of ${answer.length} bytes`);
    }
    assert.equal(server.connections(), answer.length + 1, 'no request was repeated');
  });

  test(`a request cut by ${ending} after any byte that the server read is "unknown"`, async (t) => {
    const text = '가'.repeat(20);
    const requestLength = await lengthOfRequest(t, text);
    let wanted = 0;
    const server = await startRawServer(t, {
      paused: true,
      serve: (socket) => readThenClose(socket, wanted, ending),
    });
    for (; wanted <= requestLength; wanted += 1) {
      const outcome = await sendTo(server.origin, {text});
      if (wanted > 0) assert.equal(outcome.kind, 'unknown', `${wanted} bytes: ${inShort(outcome)}`);
      else assert.match(outcome.kind, /^(?:not-sent|unknown)$/);
    }
    assert.equal(server.connections(), requestLength + 1, 'no request was repeated');
  });
}

async function lengthOfRequest(t: TestContext, text: string): Promise<number> {
  const server = await startAnswering(t, answerText(200, okBody));
  await sendTo(server.origin, {text});
  return Buffer.byteLength(server.received());
}

/** Reads exactly `wanted` bytes; the rest of the request stays unread. */
function readThenClose(socket: Socket, wanted: number, ending: Ending): void {
  if (wanted === 0) {
    close(socket, ending);
    return;
  }
  socket.on('readable', () => {
    if (socket.read(wanted) !== null) close(socket, ending);
  });
}

for (const ending of endings) {
  test(`a TLS handshake cut by ${ending} is "not-sent"`, async (t) => {
    let wanted = 0;
    const server = await startRawServer(t, {
      paused: true,
      serve: (socket) => readThenClose(socket, wanted, ending),
    });
    for (const bytes of [0, 1, 5, 50, 200]) {
      wanted = bytes;
      const outcome = await sendTo(`https://127.0.0.1:${server.port}`);
      assert.equal(inShort(outcome), 'not-sent reset', `${bytes} bytes`);
    }
  });
}
