import assert from 'node:assert/strict';
import {once} from 'node:events';
import net from 'node:net';
import {test} from 'node:test';
// Loaded on demand by a request: a busy machine takes its time for it.
import '../../src/kakao/open-route.ts';
import '../../src/kakao/request-on-socket.ts';
import {exchangeOn} from '../../src/kakao/request-on-socket.ts';
import {startTimer} from '../../src/kakao/time-limits.ts';
import {inShort, okBody, quick, sendTo, timed} from './memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from './raw-server.ts';

test('N6: a server that takes the request and never answers: unknown, in time', async (t) => {
  const server = await startRawServer(t);
  const timeouts = {headers: 300, total: 10_000};
  const {value, ms} = await timed(sendTo(server.origin, {timeouts}));
  assert.equal(inShort(value), 'unknown answer-timeout');
  // Undici's timers are up to a second late.
  assert.ok(ms >= 290 && ms < 3000, `${ms} ms`);
  assert.match(server.received(), /template_object=/);
});

test('N8: a trickling answer ends at the total limit', async (t) => {
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        let sent = 0;
        const answer = answerText(200, okBody);
        const timer = setInterval(() => socket.write(answer.charAt(sent++)), 100);
        socket.on('close', () => clearInterval(timer));
      }),
  });
  const timeouts = {headers: 10_000, body: 10_000, total: 500};
  const {value, ms} = await timed(sendTo(server.origin, {timeouts}));
  assert.equal(inShort(value), 'unknown answer-timeout');
  assert.ok(ms >= 250 && ms < 1500, `${ms} ms`);
});

test('cancelled before the connection stands: not sent', async (t) => {
  const server = await startRawServer(t);
  const origin = `https://127.0.0.1:${server.port}`;
  assert.equal(inShort(await sendTo(origin, {signal: AbortSignal.abort()})), 'not-sent cancelled');
  assert.equal(server.connections(), 0);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 100);
  assert.equal(inShort(await sendTo(origin, {signal: cancel.signal})), 'not-sent cancelled');
  const timedOut = await sendTo(origin, {signal: AbortSignal.timeout(100)});
  assert.equal(inShort(timedOut), 'not-sent connect-timeout');
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
        socket.write(answerText(200, okBody).slice(0, -1));
        setTimeout(() => cancel.abort(), 50);
      }),
  });
  assert.equal(inShort(await sendTo(server.origin, {signal: cancel.signal})), 'unknown cancelled');
});

test('N20: every memo gets a connection of its own, closed after it', {
  timeout: 5000,
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
  timeout: 5000,
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
