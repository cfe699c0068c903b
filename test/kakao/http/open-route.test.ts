import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import dns from 'node:dns';
import {once} from 'node:events';
import net from 'node:net';
import {type TestContext, test} from 'node:test';
import {inShort, okBody, sendTo} from '../memo-sender.ts';
import {answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {expiredCertificate, otherCertificate, validCertificate} from '../test-certificates.ts';

/** Only the connection limit can end these before the test's deadline. */
const short = {timeouts: {connect: 300}};
const deadline = {timeout: 25_000};

for (const [name, certificate, ca] of [
  ['self-signed', validCertificate, otherCertificate],
  ['expired', expiredCertificate, expiredCertificate],
  ['another host', otherCertificate, otherCertificate],
] as const) {
  test(`certificate "${name}": not sent, and the server read nothing`, async (t) => {
    const server = await startAnswering(t, answerText(200, okBody), certificate);
    const outcome = await sendTo(server.origin, {ca});
    assert.equal(inShort(outcome), 'not-sent certificate');
    assert.equal(server.received(), '');
  });
}

test('the same server with a trusted certificate accepts the memo', async (t) => {
  const server = await startAnswering(t, answerText(200, okBody), validCertificate);
  assert.equal(inShort(await sendTo(server.origin)), 'accepted');
});

test('NODE_TLS_REJECT_UNAUTHORIZED=0 does not disable the check', async (t) => {
  const server = await startAnswering(t, answerText(200, okBody), otherCertificate);
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    assert.equal(inShort(await sendTo(server.origin)), 'not-sent certificate');
    assert.equal(server.received(), '');
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  }
});

test(
  'a server that never finishes TLS: not sent, and the connection is closed',
  deadline,
  async (t) => {
    const server = await startRawServer(t);
    const outcome = await sendTo(`https://127.0.0.1:${server.port}`, short);
    assert.equal(inShort(outcome), 'not-sent connect-timeout');
    await server.allClosed();
  },
);

test('plain HTTP on a TLS port is reported as such', async (t) => {
  const server = await startRawServer(t, {
    serve: (socket) => socket.write('HTTP/1.1 400 Bad\r\n\r\n'),
  });
  const outcome = await sendTo(`https://127.0.0.1:${server.port}`);
  assert.equal(inShort(outcome), 'not-sent certificate');
});

test('a port without a listener: not sent, refused', async (t) => {
  const server = await startRawServer(t);
  await server.close();
  assert.equal(inShort(await sendTo(server.origin)), 'not-sent refused');
});

test('a name that does not exist: not sent', async () => {
  const outcome = await sendTo('https://kapi.kakao.invalid');
  assert.equal(inShort(outcome), 'not-sent name-not-found');
});

/**
 * A port of `host` at which the kernel drops each SYN: the listener is stopped, and its queue is
 * full.
 */
async function startSilentPort(t: TestContext, host: string, wanted = 0): Promise<number> {
  const script = `const s = require('node:net').createServer().listen({port: ${wanted}, host: '${host}', backlog: 1}, () => {
    require('node:fs').writeSync(1, String(s.address().port));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;
  const child = spawn(process.execPath, ['-e', script], {stdio: ['ignore', 'pipe', 'inherit']});
  t.after(() => child.kill('SIGKILL'));
  const [chunk] = await once(child.stdout, 'data');
  const port = Number(String(chunk));
  const fillers = Array.from({length: 4}, () => net.connect(port, host).on('error', () => {}));
  t.after(() => {
    for (const filler of fillers) filler.destroy();
  });
  await Promise.all(fillers.slice(0, 2).map((filler) => once(filler, 'connect')));
  return port;
}

const onLinux = {...deadline, skip: process.platform !== 'linux'};

test('packets without an answer: not sent, in time', onLinux, async (t) => {
  const port = await startSilentPort(t, '127.0.0.1');
  const outcome = await sendTo(`http://127.0.0.1:${port}`, short);
  assert.equal(inShort(outcome), 'not-sent connect-timeout');
});

test('if IPv6 does not work, IPv4 delivers the memo', onLinux, async (t) => {
  assert.ok(net.getDefaultAutoSelectFamily());
  assert.ok(net.getDefaultAutoSelectFamilyAttemptTimeout() < 1000);
  const server = await startAnswering(t, answerText(200, okBody));
  await startSilentPort(t, '::1', server.port);
  let asked = 0;
  t.mock.method(dns, 'lookup', (...words: unknown[]) => {
    asked += 1;
    const answer = words.at(-1);
    const both = [
      {address: '::1', family: 6},
      {address: '127.0.0.1', family: 4},
    ];
    if (typeof answer === 'function') process.nextTick(answer, null, both);
  });
  assert.equal(inShort(await sendTo(`http://both.invalid:${server.port}`)), 'accepted');
  assert.equal(asked, 1);
});
