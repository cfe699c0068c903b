import assert from 'node:assert/strict';
import net from 'node:net';
import {type TestContext, test} from 'node:test';
import {inShort, okBody, sendTo} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';
import {otherCertificate, validCertificate} from '../test-certificates.ts';

const kakao = 'https://kapi.kakao.test';
const deadline = {timeout: 25_000};

/** Kakao under a name that only the proxy can reach, and the proxy. */
async function startProxied(t: TestContext, options: {kakao?: string; proxy?: string} = {}) {
  const target = await startAnswering(
    t,
    answerText(200, okBody),
    options.kakao ?? validCertificate,
  );
  let head = '';
  const proxy = await startRawServer(t, {
    ...(options.proxy === undefined ? {} : {certificate: options.proxy}),
    serve: (socket) =>
      afterRequest(socket, (request) => {
        if (head !== '') return;
        head = request;
        const upstream = net.connect(target.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(upstream).pipe(socket);
        });
        upstream.on('error', () => socket.destroy());
        socket.on('close', () => upstream.destroy());
      }),
  });
  return {target, proxy, connectHead: () => head};
}

test('a memo is sent through a proxy, which sees the host and nothing else', async (t) => {
  const {target, proxy, connectHead} = await startProxied(t);
  const outcome = await sendTo(kakao, {env: {HTTPS_PROXY: proxy.origin}});
  assert.equal(inShort(outcome), 'accepted');
  assert.equal(
    connectHead(),
    'CONNECT kapi.kakao.test:443 HTTP/1.1\r\nHost: kapi.kakao.test:443\r\n\r\n',
  );
  assert.doesNotMatch(proxy.received(), /Bearer|template_object/);
  assert.match(target.received(), /^POST \/v2\/api\/talk\/memo\/default\/send HTTP\/1\.1\r\n/);
  assert.match(target.received(), /\r\nhost: kapi\.kakao\.test\r\n/i);
});

test('a proxy without a scheme, with a name and a password, works', async (t) => {
  const {proxy, connectHead} = await startProxied(t);
  const env = {https_proxy: `me:p%40ss@127.0.0.1:${proxy.port}`};
  assert.equal(inShort(await sendTo(kakao, {env})), 'accepted');
  const pair = Buffer.from('me:p@ss').toString('base64');
  assert.match(connectHead(), new RegExp(`\r\nProxy-Authorization: Basic ${pair}\r\n`));
});

test('an unencrypted memo uses the proxy too', deadline, async (t) => {
  const answers = ['HTTP/1.1 200 OK\r\n\r\n', answerText(200, okBody)];
  const proxy = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => {
        afterRequest(socket, () => socket.write(answers.pop() ?? ''));
        socket.write(answers.shift() ?? '');
      }),
  });
  const outcome = await sendTo('http://kapi.kakao.test', {env: {HTTP_PROXY: proxy.origin}});
  assert.equal(inShort(outcome), 'accepted');
});

test('a proxy that uses TLS works', async (t) => {
  const {proxy} = await startProxied(t, {proxy: validCertificate});
  assert.equal(inShort(await sendTo(kakao, {env: {HTTPS_PROXY: proxy.origin}})), 'accepted');
});

test('a proxy with a certificate of another host gets neither password nor request', async (t) => {
  const {proxy} = await startProxied(t, {proxy: otherCertificate});
  const env = {HTTPS_PROXY: `https://me:pass@127.0.0.1:${proxy.port}`};
  assert.equal(inShort(await sendTo(kakao, {env})), 'not-sent proxy');
  assert.equal(proxy.received(), '');
});

test("Kakao's certificate is checked behind the proxy too", async (t) => {
  const {target, proxy} = await startProxied(t, {kakao: otherCertificate});
  const outcome = await sendTo(kakao, {env: {HTTPS_PROXY: proxy.origin}, ca: otherCertificate});
  assert.equal(inShort(outcome), 'not-sent certificate');
  assert.equal(target.received(), '');
});

/** Three bytes each. */
const wide = '가'.repeat(6000);
const headLimit = 16 * 1024;

const refusals = [
  [
    'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno',
    'it requires a name and a password (407)',
  ],
  ['HTTP/1.1 403 Forbidden\r\n\r\n', 'it responded with 403'],
  ['HTTP/1.0 502 Bad\r\n\r\n', 'it responded with 502'],
  ['HTTP/1.1 200 OK\r\n\r\nand more than a tunnel', 'a strange response'],
  ['SSH-2.0-x\r\n\r\n', 'it responded with no HTTP'],
  [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}`, 'a strange response'],
  [Buffer.from(`HTTP/1.1 200 OK\r\nX: ${wide}`).subarray(0, headLimit + 1), 'a strange response'],
] as const;

for (const [answer, detail] of refusals) {
  const shown = JSON.stringify(String(answer).slice(0, 30));
  test(`proxy answers ${shown}: not sent, reported, and closed`, deadline, async (t) => {
    const proxy = await startAnswering(t, answer);
    const env = {HTTPS_PROXY: `http://me:CANARY-password@127.0.0.1:${proxy.port}`};
    const outcome = await sendTo(kakao, {env});
    assert.ok(outcome.kind === 'not-sent');
    assert.deepEqual(outcome.failure, {
      kind: 'network',
      reason: 'proxy',
      detail: `the proxy refused the tunnel: ${detail}`,
    });
    await proxy.allClosed();
  });
}

test('16 KB without an end are tolerated, more closes the connection', deadline, async (t) => {
  const proxy = await startRawServer(t, {
    serve: (socket) =>
      afterRequest(socket, () => socket.end('HTTP/1.1 200 OK\r\nX: '.padEnd(headLimit, 'x'))),
  });
  const outcome = await sendTo(kakao, {env: {HTTPS_PROXY: proxy.origin}});
  assert.match(JSON.stringify(outcome), /"proxy".*: the connection closed"/);
});

test('a proxy gets a name without a password, a password without a name, or neither', async (t) => {
  for (const [user, pair] of [
    ['me@', 'me:'],
    [':pass@', ':pass'],
    ['%EA%B0%80:%40@', '가:@'],
    ['', null],
  ] as const) {
    const {proxy, connectHead} = await startProxied(t);
    const env = {https_proxy: `http://${user}127.0.0.1:${proxy.port}`};
    assert.equal(inShort(await sendTo(kakao, {env})), 'accepted');
    const [, sent] = /\r\nProxy-Authorization: Basic (\S*)\r\n/.exec(connectHead()) ?? [];
    assert.equal(sent === undefined ? null : Buffer.from(sent, 'base64').toString(), pair);
  }
});

test('a password with invalid percent-encoding is reported, not repeated and not sent', async (t) => {
  const proxy = await startRawServer(t);
  const env = {HTTPS_PROXY: `http://me:CANARY%ff@127.0.0.1:${proxy.port}`};
  const outcome = await sendTo(kakao, {env});
  assert.ok(outcome.kind === 'not-sent' && outcome.failure.kind === 'network');
  assert.equal(outcome.failure.reason, 'proxy');
  assert.match(outcome.failure.detail, /name or password is not percent-encoded/);
  assert.equal(proxy.connections(), 0);
});

test('a proxy that closes, resets, hangs or is missing is reported', deadline, async (t) => {
  const closing = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.end()),
  });
  const resetting = await startRawServer(t, {
    serve: (socket) => afterRequest(socket, () => socket.resetAndDestroy()),
  });
  const hanging = await startRawServer(t);
  const gone = await startRawServer(t);
  await gone.close();
  const rows = [
    [closing, {}, 'not-sent proxy'],
    [resetting, {}, 'not-sent proxy'],
    [gone, {}, 'not-sent proxy'],
    [hanging, {connect: 300}, 'not-sent connect-timeout'],
  ] as const;
  for (const [proxy, timeouts, expected] of rows) {
    const outcome = await sendTo(kakao, {env: {HTTPS_PROXY: proxy.origin}, timeouts});
    assert.equal(inShort(outcome), expected);
    await proxy.allClosed();
  }
});

test('a socks proxy is refused, unless NO_PROXY or loopback bypasses it', async (t) => {
  const socks = {HTTPS_PROXY: 'socks5://127.0.0.1:1080'};
  assert.equal(inShort(await sendTo(kakao, {env: socks})), 'not-sent proxy');
  const server = await startAnswering(t, answerText(200, okBody), validCertificate);
  assert.equal(inShort(await sendTo(server.origin, {env: socks})), 'accepted');
  const direct = await sendTo('https://kapi.kakao.invalid', {
    env: {...socks, NO_PROXY: 'kakao.invalid'},
  });
  assert.equal(inShort(direct), 'not-sent name-not-found');
});
