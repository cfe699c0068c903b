import assert from 'node:assert/strict';
import {channel} from 'node:diagnostics_channel';
import dns from 'node:dns';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {inShort, okBody, sendTo, testHttp} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

test('a finished request leaves no listener behind', async (t) => {
  const {signal} = new AbortController();
  const server = await startAnswering(t, answerText(200, okBody));
  assert.equal(inShort(await sendTo(server.origin, {signal})), 'accepted');
  await server.close();
  assert.equal(inShort(await sendTo(server.origin, {signal})), 'not-sent refused');
  assert.deepEqual(getEventListeners(signal, 'abort'), []);
  assert.equal(channel('undici:client:sendHeaders').hasSubscribers, false);
});

test('a request that is cancelled before it begins makes no DNS lookup', async (t) => {
  const lookup = t.mock.method(dns, 'lookup', () => {});
  const outcome = await sendTo('https://kapi.kakao.invalid', {signal: AbortSignal.abort()});
  assert.equal(inShort(outcome), 'not-sent cancelled');
  assert.equal(lookup.mock.callCount(), 0);
});

test('the connection limit ends with the request head, however long the answer takes', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        t.mock.timers.tick(20_000);
        socket.write(answerText(200, okBody));
      }),
  });
  const timeouts = {connect: 10_000, headers: 600_000, body: 600_000};
  assert.equal(inShort(await sendTo(server.origin, {timeouts})), 'accepted');
});

test('an invalid request throws and is not a network failure', async (t) => {
  const server = await startRawServer(t);
  const request = {
    method: 'GET',
    url: new URL(server.origin),
    accessToken: 'two\r\nlines',
  } as const;
  await assert.rejects(testHttp()(request), {code: 'UND_ERR_INVALID_ARG'});
  assert.equal(server.received(), '');
});

test('the reason for stopping a connection is reported, not the resulting error', async (t) => {
  const cancel = new AbortController();
  const server = await startRawServer(t, {serve: () => cancel.abort()});
  const request = {
    method: 'GET',
    url: new URL(`https://127.0.0.1:${server.port}`),
    signal: cancel.signal,
  } as const;
  assert.deepEqual(await testHttp()(request), {
    kind: 'broken',
    sent: false,
    failure: {
      kind: 'network',
      reason: 'cancelled',
      detail: 'canceled before the request was sent',
    },
  });
});
