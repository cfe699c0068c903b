import assert from 'node:assert/strict';
import {once} from 'node:events';
import net from 'node:net';
import {test} from 'node:test';
// Loaded on demand by a request: a busy machine takes its time for it.
import '../../src/kakao/open-route.ts';
import '../../src/kakao/request-on-socket.ts';
import {exchangeOn} from '../../src/kakao/request-on-socket.ts';
import {startTimer} from '../../src/kakao/time-limits.ts';
import {untilSeen} from '../support/until-seen.ts';
import {inShort, okBody, quick, sendTo} from './memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from './raw-server.ts';

/** Longer than any test may take: what ends is ended by the limit that is short. */
const never = 3_600_000;

test('N6: a server that takes the request and never answers: unknown, by the limit of the head', {
  timeout: 25_000,
}, async (t) => {
  const server = await startRawServer(t);
  const timeouts = {headers: 300, total: never};
  assert.equal(inShort(await sendTo(server.origin, {timeouts})), 'unknown answer-timeout');
  assert.match(server.received(), /template_object=/);
});

test('N8: a trickling answer ends at the total limit', {timeout: 25_000}, async (t) => {
  let isRefused = false;
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        let sent = 0;
        const answer = answerText(200, okBody);
        const timer = setInterval(() => socket.write(answer.charAt(sent++)), 400);
        socket.on('close', () => {
          clearInterval(timer);
          isRefused = sent < answer.length;
        });
      }),
  });
  const timeouts = {headers: never, body: never, total: 2000};
  assert.equal(inShort(await sendTo(server.origin, {timeouts})), 'unknown answer-timeout');
  await server.allClosed();
  assert.ok(isRefused, 'the whole answer came');
});

test('cancelled before the connection stands: not sent', async (t) => {
  const server = await startRawServer(t);
  const origin = `https://127.0.0.1:${server.port}`;
  assert.equal(inShort(await sendTo(origin, {signal: AbortSignal.abort()})), 'not-sent cancelled');
  assert.equal(server.connections(), 0);
  const cancel = new AbortController();
  const sending = sendTo(origin, {signal: cancel.signal});
  await untilSeen('its connection', () => server.connections() === 1);
  cancel.abort();
  assert.equal(inShort(await sending), 'not-sent cancelled');
});

test('N25: cancelled after the request went out: unknown', async (t) => {
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

test('N20: every memo gets a connection of its own, closed after it', {
  timeout: 25_000,
}, async (t) => {
  const server = await startAnswering(t, answerText(200, okBody));
  for (const _ of [1, 2, 3]) assert.equal(inShort(await sendTo(server.origin)), 'accepted');
  assert.equal(server.connections(), 3);
  await server.allClosed();
  assert.match(server.received(), /\r\nconnection: close\r\n/i);
});

test('what one request does tells nothing about another', async (t) => {
  const silent = await startRawServer(t);
  const busy = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.write(answerText(200, okBody))),
  });
  const waiting = sendTo(`https://127.0.0.1:${silent.port}`, quick);
  assert.equal(inShort(await sendTo(busy.origin)), 'accepted');
  assert.equal(inShort(await waiting), 'not-sent connect-timeout');
});

test('an answer that ends too early is told as cut off, a 4xx too: nobody knows its code', async (t) => {
  for (const status of [200, 400]) {
    const server = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => socket.end(answerText(status, okBody).slice(0, -1))),
    });
    assert.equal(inShort(await sendTo(server.origin)), `unknown ${status} cut-off`);
  }
});

test('N10: a redirect is not waited out: its connection is closed at once', {
  timeout: 25_000,
}, async (t) => {
  const server = await startAnswering(t, answerText(302, 'x').slice(0, -1));
  const timeouts = {headers: 20_000, body: 20_000, total: 20_000};
  assert.equal(inShort(await sendTo(server.origin, {timeouts})), 'refused 302 redirected');
  await server.allClosed();
});

test('N20: a connection that died before the request is not used twice', async (t) => {
  const server = await startRawServer(t);
  const socket = net.connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  const limits = {connect: 1000, headers: 1000, body: 1000, total: 1000};
  const timer = startTimer(limits, undefined);
  t.after(timer.end);
  const request = {method: 'POST', url: new URL(server.origin)} as const;
  const settings = {undici: await import('undici'), limits, timer, userAgent: 'test'};
  await assert.rejects(exchangeOn(socket, request, settings), {
    name: 'ConnectFailure',
    reason: 'reset',
  });
  assert.equal(server.connections(), 1);
});
