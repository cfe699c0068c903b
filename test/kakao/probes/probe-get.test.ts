import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {probeGet} from '../../../src/kakao/probes/probe-get.ts';
import {freePort} from '../../support/free-port.ts';
import {patient} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {expiredCertificate, otherCertificate, validCertificate} from '../test-certificates.ts';

const options = {env: {}, version: '1.2.3', ca: validCertificate, timeouts: patient};

const probe = (origin: string, more = {}, signal?: AbortSignal) =>
  probeGet(new URL('/page?x=1', origin), {...options, ...more}, signal);

async function answered(origin: string) {
  const answer = await probe(origin);
  assert.ok(answer.kind === 'answered', JSON.stringify(answer));
  return answer;
}

async function reasonOf(origin: string, more = {}, signal?: AbortSignal) {
  const answer = await probe(origin, more, signal);
  assert.ok(answer.kind === 'broken' && answer.failure.kind === 'network', JSON.stringify(answer));
  return answer.failure.reason;
}

describe('a probing GET', {concurrency: 2}, () => {
  test('returns status, Date, page and times, and sends nothing that identifies the user', async (t) => {
    const date = 'Fri, 20 Nov 2026 10:00:00 GMT';
    const text = answerText(404, '<p>KOE006 한글</p>', [`Date: ${date}`]);
    const server = await startAnswering(t, text, validCertificate);
    const answer = await answered(server.origin);
    assert.equal(answer.status, 404);
    assert.equal(answer.date, Date.parse(date));
    assert.equal(answer.text, '<p>KOE006 한글</p>');
    assert.equal(answer.location, null);
    assert.ok(answer.lookup !== null && answer.lookup >= 0 && answer.connect >= 0);
    assert.match(server.received(), /^GET \/page\?x=1 HTTP\/1\.1\r\n/);
    assert.match(server.received(), /user-agent: kakao-tui\/1\.2\.3/i);
    assert.doesNotMatch(server.received(), /authorization|cookie/i);
    await server.allClosed();
  });

  test('does not follow a redirect', async (t) => {
    const target = await startAnswering(t, answerText(200, 'target'));
    const there = answerText(302, '', [`Location: ${target.origin}/there`]);
    const server = await startAnswering(t, there);
    const answer = await answered(server.origin);
    assert.equal(answer.status, 302);
    assert.equal(answer.location, `${target.origin}/there`);
    assert.equal(target.connections(), 0);
  });

  test('reads at most 64 KB of a page, and the received part of a page that is cut off', async (t) => {
    const long = await startAnswering(t, answerText(200, 'x'.repeat(200_000)));
    assert.equal((await answered(long.origin)).text.length, 65_536);
    await long.allClosed();
    const cut = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => socket.end(answerText(200, 'y'.repeat(500)).slice(0, -400))),
    });
    assert.equal((await answered(cut.origin)).text, 'y'.repeat(100));
  });

  const head = answerText(200, 'x'.repeat(200_000)).slice(0, -200_000);

  test('does not wait for a byte beyond 64 KB', {timeout: 25_000}, async (t) => {
    const stopping = await startAnswering(t, head + 'x'.repeat(65_536));
    assert.equal((await answered(stopping.origin)).text.length, 65_536);
    await stopping.allClosed();
  });

  test('waits for each byte before', async (t) => {
    const slow = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => {
          const last = () => setImmediate(() => socket.write('가'));
          socket.write(head + 'x'.repeat(65_533), last);
        }),
    });
    assert.equal((await answered(slow.origin)).text, `${'x'.repeat(65_533)}가`);
  });

  test('returns null for an invalid Date', async (t) => {
    const server = await startAnswering(t, answerText(200, '', ['Date: yesterday']));
    assert.equal((await answered(server.origin)).date, null);
  });

  test('returns the reason when there is no answer', async (t) => {
    for (const certificate of [expiredCertificate, otherCertificate]) {
      const server = await startAnswering(t, answerText(200, ''), certificate);
      assert.equal(await reasonOf(server.origin, {ca: certificate}), 'certificate');
      assert.equal(server.received(), '');
    }
    assert.equal(await reasonOf(`http://127.0.0.1:${await freePort()}`), 'refused');
    const silent = await startRawServer(t);
    const timeouts = {...patient, headers: 300};
    assert.equal(await reasonOf(silent.origin, {timeouts}), 'answer-timeout');
    await silent.allClosed();
    const rude = await startRawServer(t, {serve: (socket) => socket.resetAndDestroy()});
    assert.equal(await reasonOf(rude.origin), 'reset');
    const env = {http_proxy: 'socks5://u:CANARY@127.0.0.1:1'};
    assert.equal(await reasonOf('http://kakao.test', {env}), 'proxy');
    const long = answerText(200, '', [`X: ${'x'.repeat(16 * 1024)}`]);
    for (const garbage of ['hello\r\n\r\n', long]) {
      const server = await startAnswering(t, garbage);
      const failure = {kind: 'not-kakao', http: 0, problem: 'unexpected-shape'};
      assert.deepEqual(await probe(server.origin), {kind: 'broken', failure});
    }
  });

  test('is cancelled by its caller', async (t) => {
    const silent = await startRawServer(t);
    const controller = new AbortController();
    const reason = reasonOf(silent.origin, {}, controller.signal);
    controller.abort();
    assert.equal(await reason, 'cancelled');
  });
});
