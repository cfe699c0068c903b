import assert from 'node:assert/strict';
import {once} from 'node:events';
import net from 'node:net';
import {type TestContext, test} from 'node:test';
import {exchangeOn} from '../../../src/kakao/http/request-on-socket.ts';
import {readBody} from '../../../src/kakao/http/response-body.ts';
import {startTimer} from '../../../src/kakao/http/timeouts.ts';
import {inShort, okBody, patient, sendTo, testHttp} from '../memo-sender.ts';
import {
  afterRequest,
  answerText,
  type RawServer,
  startAnswering,
  startRawServer,
} from '../raw-server.ts';

const deadline = {timeout: 25_000};

test(
  'a server that accepts the request and never answers: unknown, in time',
  deadline,
  async (t) => {
    const server = await startRawServer(t);
    const outcome = await sendTo(server.origin, {timeouts: {headers: 300}});
    assert.equal(inShort(outcome), 'unknown answer-timeout');
    assert.match(server.received(), /template_object=/);
  },
);

test('an answer in trickles ends at the total limit', deadline, async (t) => {
  let isCut = false;
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        let sent = 0;
        const answer = answerText(200, okBody);
        const timer = setInterval(() => socket.write(answer.charAt(sent++)), 400);
        socket.on('close', () => {
          clearInterval(timer);
          isCut = sent < answer.length;
        });
      }),
  });
  const outcome = await sendTo(server.origin, {timeouts: {total: 2000}});
  assert.equal(inShort(outcome), 'unknown answer-timeout');
  await server.allClosed();
  assert.ok(isCut, 'the whole answer came');
});

test('cancelled before the connection is open: not sent', async (t) => {
  for (const [reason, expected] of [
    [undefined, 'not-sent cancelled'],
    [new DOMException('', 'TimeoutError'), 'not-sent connect-timeout'],
  ] as const) {
    const stop = new AbortController();
    const server = await startRawServer(t, {serve: () => stop.abort(reason)});
    const sending = sendTo(`https://127.0.0.1:${server.port}`, {signal: stop.signal});
    assert.equal(inShort(await sending), expected);
    assert.equal(server.connections(), 1);
  }
});

test('cancelled after the request was sent: unknown', async (t) => {
  const cancel = new AbortController();
  const server = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => cancel.abort()),
  });
  assert.equal(inShort(await sendTo(server.origin, {signal: cancel.signal})), 'unknown cancelled');
});

test('cancelled in the middle of the answer: unknown', async (t) => {
  const cancel = new AbortController();
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        socket.write(answerText(200, okBody).slice(0, -1), () => cancel.abort());
      }),
  });
  assert.equal(inShort(await sendTo(server.origin, {signal: cancel.signal})), 'unknown cancelled');
});

test('every memo has a separate connection, closed after it', deadline, async (t) => {
  const server = await startAnswering(t, answerText(200, okBody));
  for (const _ of [1, 2, 3]) assert.equal(inShort(await sendTo(server.origin)), 'accepted');
  assert.equal(server.connections(), 3);
  await server.allClosed();
  assert.match(server.received(), /\r\nconnection: close\r\n/i);
});

test('a failure of one request does not affect another', async (t) => {
  const silent = await startRawServer(t);
  const busy = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.write(answerText(200, okBody))),
  });
  const waiting = sendTo(`https://127.0.0.1:${silent.port}`, {timeouts: {connect: 2000}});
  assert.equal(inShort(await sendTo(busy.origin)), 'accepted');
  assert.equal(inShort(await waiting), 'not-sent connect-timeout');
});

test('an answer that ends too early is cut off, even a 4xx, because its code is unknown', async (t) => {
  for (const status of [200, 400]) {
    const server = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => socket.end(answerText(status, okBody).slice(0, -1))),
    });
    assert.equal(inShort(await sendTo(server.origin)), `unknown ${status} cut-off`);
  }
});

const watch = {enter: () => {}, ended: () => {}};

async function connected(t: TestContext, {port}: RawServer): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1');
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

test('a connection that died before the request is not used twice', deadline, async (t) => {
  const server = await startRawServer(t);
  const socket = await connected(t, server);
  socket.destroy();
  const timer = startTimer(patient, undefined);
  t.after(timer.end);
  const route = {socket, lookup: 0, connect: 0};
  const request = {method: 'POST', url: new URL(server.origin)} as const;
  const settings = {timer, userAgent: 'test', read: readBody, watch};
  await assert.rejects(exchangeOn(route, request, settings), {
    name: 'ConnectFailure',
    reason: 'reset',
  });
  assert.equal(server.connections(), 1);
});

test('cancelled while the connection is opened: nothing is sent over it', deadline, async (t) => {
  const server = await startRawServer(t);
  const socket = await connected(t, server);
  const timer = startTimer(patient, AbortSignal.abort());
  t.after(timer.end);
  const route = {socket, lookup: 0, connect: 0};
  const request = {method: 'POST', url: new URL(server.origin)} as const;
  const settings = {timer, userAgent: 'test', read: readBody, watch};
  await assert.rejects(exchangeOn(route, request, settings), {
    name: 'ConnectFailure',
    reason: 'cancelled',
  });
  assert.ok(socket.destroyed);
  await server.allClosed();
  assert.equal(server.received(), '');
});

test('a request without a form and with a query is sent correctly', async (t) => {
  const server = await startAnswering(t, answerText(200, '{}'));
  const url = new URL('/path?a=1&b=%20', server.origin);
  const answer = await testHttp({version: '1.2.3'})({method: 'GET', url, accessToken: 'token'});
  assert.equal(answer.kind, 'answered');
  assert.deepEqual(server.received().split('\r\n'), [
    'GET /path?a=1&b=%20 HTTP/1.1',
    `host: ${url.host}`,
    'connection: close',
    'accept: application/json',
    'accept-encoding: identity',
    'user-agent: kakao-tui/1.2.3',
    'authorization: Bearer token',
    '',
    '',
  ]);
});

test('names and values of a header are read up to 16 KB', async (t) => {
  const rest = answerText(200, okBody, ['X: ']).split('\r\n').slice(1, -2);
  const used = rest.reduce((sum, line) => sum + line.replace(': ', '').length, 0);
  for (const [size, expected] of [
    [16 * 1024 - 1, 'accepted'],
    [16 * 1024, 'unknown 0 too-large'],
  ] as const) {
    const server = await startAnswering(
      t,
      answerText(200, okBody, [`X: ${'x'.repeat(size - used)}`]),
    );
    assert.equal(inShort(await sendTo(server.origin)), expected);
  }
});
