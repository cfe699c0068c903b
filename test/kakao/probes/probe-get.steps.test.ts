import assert from 'node:assert/strict';
import dns from 'node:dns';
import {getEventListeners} from 'node:events';
import {type TestContext, test} from 'node:test';
import {probeGet} from '../../../src/kakao/probes/probe-get.ts';
import {patient} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {validCertificate} from '../test-certificates.ts';

const deadline = {timeout: 25_000};
const options = {env: {}, version: '1.2.3', ca: validCertificate, timeouts: patient};

/** Answers the one lookup of a name through `then`. */
function onLookup(t: TestContext, then: (answer: (...found: unknown[]) => void) => void) {
  return t.mock.method(dns, 'lookup', (...words: unknown[]) => {
    const answer = words.at(-1);
    if (typeof answer === 'function') process.nextTick(then, answer);
  });
}

test('the lookup, the connection and the answer are timed', async (t) => {
  let now = 1000;
  t.mock.method(process.hrtime, 'bigint', () => BigInt(now * 1e6));
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        now += 50.4;
        socket.write(answerText(200, ''));
      }),
  });
  const lookup = onLookup(t, (answer) => {
    now += 120;
    answer(null, [{address: '127.0.0.1', family: 4}]);
    now += 7;
  });
  const answer = await probeGet(new URL(`http://kakao.invalid:${server.port}`), options);
  assert.ok(answer.kind === 'answered');
  assert.deepEqual([answer.lookup, answer.connect, answer.answer], [120, 7, 50]);
  assert.equal(lookup.mock.callCount(), 1);
});

test('an IP address needs no lookup, which takes no time', async (t) => {
  const server = await startAnswering(t, answerText(200, ''));
  const answer = await probeGet(new URL(server.origin), options);
  assert.ok(answer.kind === 'answered');
  assert.equal(answer.lookup, 0);
});

test('a lookup that never ends is cancelled at the connection limit', deadline, async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  onLookup(t, () => t.mock.timers.tick(60_000));
  const answer = await probeGet(new URL('http://kakao.invalid'), options);
  const detail = 'no connection in time';
  const failure = {kind: 'network', reason: 'connect-timeout', detail};
  assert.deepEqual(answer, {kind: 'broken', failure});
});

test('a failed lookup is a connection failure', async (t) => {
  const error = Object.assign(new Error('no such name'), {code: 'ENOTFOUND'});
  onLookup(t, (answer) => answer(error));
  const answer = await probeGet(new URL('http://kakao.invalid'), options);
  const failure = {
    kind: 'network',
    reason: 'name-not-found',
    detail: 'ENOTFOUND: no such name',
  };
  assert.deepEqual(answer, {kind: 'broken', failure});
});

test('with a proxy no name is looked up', deadline, async (t) => {
  const answers = ['HTTP/1.1 200 OK\r\n\r\n', answerText(200, '')];
  const proxy = await startRawServer(t, {
    serve: (socket) => socket.on('data', () => socket.write(answers.shift() ?? '')),
  });
  const env = {http_proxy: proxy.origin};
  const lookup = onLookup(t, () => {});
  const answer = await probeGet(new URL('http://kakao.invalid'), {...options, env});
  assert.ok(answer.kind === 'answered', JSON.stringify(answer));
  assert.equal(answer.lookup, null);
  assert.equal(lookup.mock.callCount(), 0);
});

test('an answer may arrive after the connection limit', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const server = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        t.mock.timers.tick(5000);
        socket.write(answerText(200, ''));
      }),
  });
  const timeouts = {...patient, connect: 4000};
  const answer = await probeGet(new URL(server.origin), {...options, timeouts});
  assert.equal(answer.kind, 'answered');
});

test('cancelling before, during and after the connection is reported, and nothing stays open', async (t) => {
  for (const scheme of ['http', 'https']) {
    const cancel = new AbortController();
    const server = await startRawServer(t, {
      serve: (socket) => socket.once('data', () => cancel.abort()),
    });
    const url = new URL(`${scheme}://127.0.0.1:${server.port}`);
    for (const sent of [true, false]) {
      const answer = await probeGet(url, options, cancel.signal);
      const when = sent && scheme === 'http' ? 'the response' : 'the request was sent';
      const detail = `canceled before ${when}`;
      const failure = {kind: 'network', reason: 'cancelled', detail};
      assert.deepEqual(answer, {kind: 'broken', failure});
      assert.deepEqual(getEventListeners(cancel.signal, 'abort'), []);
    }
    await server.allClosed();
  }
});

test('the request is sent correctly', async (t) => {
  const server = await startAnswering(t, answerText(200, ''));
  const url = new URL('/page?x=1', server.origin);
  await probeGet(url, options);
  assert.deepEqual(server.received().split('\r\n'), [
    'GET /page?x=1 HTTP/1.1',
    `host: ${url.host}`,
    'connection: close',
    'accept: text/html, application/json',
    'accept-encoding: identity',
    'user-agent: kakao-tui/1.2.3',
    '',
    '',
  ]);
});
