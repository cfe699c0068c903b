import assert from 'node:assert/strict';
import {once} from 'node:events';
import type {Socket} from 'node:net';
import {networkInterfaces} from 'node:os';
import {type TestContext, test} from 'node:test';
import {
  type CallbackListenerOptions,
  listenForCallback,
} from '../../../src/system/login/callback-listener.ts';
import {dial, exchange, freeLoopbackPort, get, hold, release} from './callback-client.ts';

const state = 'the-state-of-this-login';
const callback = `/callback?code=abc-123&state=${state}`;
const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({address}) => address === '::1'),
);
const withIpv6 = {skip: hasIpv6 ? false : 'this machine has no ::1'};

type Options = Pick<CallbackListenerOptions, 'clientTimeout' | 'endTimeout' | 'lacksConsent'>;

async function listening(t: TestContext, options: Options = {}) {
  const port = await freeLoopbackPort();
  const redirectUri = `http://localhost:${port}/callback`;
  const listener = await listenForCallback({redirectUri, state, language: 'en', ...options});
  assert.ok(listener.kind === 'listening');
  t.after(listener.close);
  const settled: unknown[] = [];
  void listener.result.then((result) => settled.push(result));
  return {...listener, settled};
}

/** Asserts that a refused request had no effect: the login can still be completed. */
async function completes(listener: Awaited<ReturnType<typeof listening>>): Promise<void> {
  assert.deepEqual(listener.settled, []);
  const {status} = await exchange(listener.port, get(listener.port, callback));
  assert.equal(status, 200);
  assert.deepEqual(await listener.result, {kind: 'code', code: 'abc-123'});
}

test('the code arrives over 127.0.0.1, and the page confirms it without claiming a login', async (t) => {
  const listener = await listening(t);
  const {status, body} = await exchange(listener.port, get(listener.port, callback));
  assert.equal(status, 200);
  assert.match(body, /Authorization code received/);
  assert.deepEqual(await listener.result, {kind: 'code', code: 'abc-123'});
});

test('the code arrives over ::1', withIpv6, async (t) => {
  const listener = await listening(t);
  const request = get(listener.port, callback, {Host: `[::1]:${listener.port}`});
  assert.equal((await exchange(listener.port, request, '::1')).status, 200);
  assert.deepEqual(await listener.result, {kind: 'code', code: 'abc-123'});
});

test('the browser gets the complete page although the listener is closed immediately', async (t) => {
  const listener = await listening(t);
  const answer = exchange(listener.port, get(listener.port, callback));
  await listener.result;
  await listener.close();
  assert.match((await answer).body, /<\/html>\n$/);
});

test('the page waits for the end of the login, and says if the consent to messages is missing', async (t) => {
  for (const [lacks, title] of [
    [true, 'The consent to send messages is missing'],
    [false, 'Authorization code received'],
  ] as const) {
    const {promise: lacksConsent, resolve} = Promise.withResolvers<boolean>();
    const listener = await listening(t, {lacksConsent, endTimeout: 60_000});
    const answer = exchange(listener.port, get(listener.port, callback));
    assert.deepEqual(await listener.result, {kind: 'code', code: 'abc-123'});
    const closed = listener.close();
    await release(await hold('127.0.0.1', listener.port));
    resolve(lacks);
    assert.ok((await answer).body.includes(`<h1>${title}</h1>`));
    await closed;
  }
});

test('a login that takes long, or a browser that does not wait for it, holds nothing up', async (t) => {
  const lacksConsent = new Promise<boolean>(() => {});
  const slow = await listening(t, {lacksConsent, endTimeout: 1});
  const {body} = await exchange(slow.port, get(slow.port, callback));
  assert.match(body, /Authorization code received/);
  await slow.close();
  const left = await listening(t, {lacksConsent, endTimeout: 60_000});
  const socket = await dial(left.port, get(left.port, callback));
  await left.result;
  socket.destroy();
  await left.close();
});

for (const address of ['127.0.0.1', '::1']) {
  const needed = address === '::1' ? withIpv6 : {};
  test(`the port is in use on ${address} only`, needed, async (t) => {
    const port = await freeLoopbackPort();
    const holder = await hold(address, port);
    t.after(() => release(holder));
    const redirectUri = `http://localhost:${port}/callback`;
    assert.deepEqual(await listenForCallback({redirectUri, state, language: 'en'}), {
      kind: 'unavailable',
      reason: 'port-in-use',
      port,
    });
    const other = address === '::1' ? '127.0.0.1' : '::1';
    if (other === '127.0.0.1' || hasIpv6) {
      await release(await hold(other, port));
    }
  });
}

test('a redirect URI on another host has no listener', async () => {
  for (const redirectUri of ['https://localhost:3000', 'https://example.com/oauth', 'nonsense']) {
    assert.deepEqual(await listenForCallback({redirectUri, state, language: 'ko'}), {
      kind: 'unavailable',
      reason: 'not-loopback',
    });
  }
});

const wrongAnswers = {
  'wrong state': '/callback?code=abc-123&state=other',
  'missing state': '/callback?code=abc-123',
  'two states': `${callback}&state=${state}`,
  'two codes': `${callback}&code=other`,
  'no code': `/callback?state=${state}`,
  'code with a space': `/callback?code=a+b&state=${state}`,
  nothing: '/callback',
  'error with the wrong state': '/callback?error=access_denied&state=other',
  'error without state': '/callback?error=access_denied',
};
for (const [name, target] of Object.entries(wrongAnswers)) {
  test(`${name} gets a 400 page and the wait continues`, async (t) => {
    const listener = await listening(t);
    const {status, body} = await exchange(listener.port, get(listener.port, target));
    assert.equal(status, 400);
    assert.match(body, /This address is not from this login/);
    await completes(listener);
  });
}

test('a state is accepted once, even with a different code', async (t) => {
  const listener = await listening(t);
  await completes(listener);
  for (const target of [callback, callback.replace('abc-123', 'other')]) {
    const {status, body} = await exchange(listener.port, get(listener.port, target));
    assert.equal(status, 400);
    assert.match(body, /was already used/);
  }
  assert.deepEqual(listener.settled, [{kind: 'code', code: 'abc-123'}]);
});

const strangers: [string, number, (port: number) => string][] = [
  ['Host: evil.example', 400, (port) => get(port, callback, {Host: `evil.example:${port}`})],
  ['Host with another port', 400, (port) => get(port, callback, {Host: 'localhost:1'})],
  ['Host without the port', 400, (port) => get(port, callback, {Host: 'localhost'})],
  ['no Host', 400, () => `GET ${callback} HTTP/1.1\r\n\r\n`],
  ['no Host, HTTP/1.0', 400, () => `GET ${callback} HTTP/1.0\r\n\r\n`],
  ['two Hosts', 400, (port) => get(port, callback, {host: 'evil.example'})],
  ['POST', 405, (port) => get(port, callback, {'Content-Length': '0'}).replace('GET', 'POST')],
  ['HEAD', 405, (port) => get(port, callback).replace('GET', 'HEAD')],
  ['/favicon.ico', 404, (port) => get(port, '/favicon.ico')],
  ['/', 404, (port) => get(port, `/${callback.slice(9)}`)],
  ['/callback/', 404, (port) => get(port, callback.replace('?', '/?'))],
  ['//localhost/callback', 404, (port) => get(port, `//localhost:${port}${callback}`)],
  ['an absolute target', 404, (port) => get(port, `http://localhost:${port}${callback}`)],
  ['prefetch', 400, (port) => get(port, callback, {'Sec-Purpose': 'prefetch;prerender'})],
  ['old prefetch', 400, (port) => get(port, callback, {Purpose: 'prefetch'})],
  ['an address of 9 KB', 414, (port) => get(port, `${callback}&x=${'x'.repeat(9000)}`)],
  ['headers of 20 KB', 431, (port) => get(port, callback, {Cookie: 'x'.repeat(20_000)})],
  ['no HTTP at all', 400, () => 'hello\r\n\r\n'],
];
for (const [name, expected, request] of strangers) {
  test(`${name} is answered ${expected} and the login still completes`, async (t) => {
    const listener = await listening(t);
    const {status, body} = await exchange(listener.port, request(listener.port));
    assert.equal(status, expected);
    assert.ok(body === '' || body === `${expected}\n`, body);
    await completes(listener);
  });
}

test('100 half-open connections delay neither the login nor its end, which frees the port', {
  timeout: 25_000,
}, async (t) => {
  const sockets: Socket[] = [];
  t.after(() => sockets.map((socket) => socket.destroy()));
  // So long that closing only ends if it does not wait for the connections.
  const listener = await listening(t, {clientTimeout: 60_000});
  for (let count = 0; count < 100; count += 1) {
    const text = count % 2 === 0 ? '' : 'GET /callback HTTP/1.1\r\nHost: lo';
    sockets.push(await dial(listener.port, text));
  }
  await completes(listener);
  assert.equal(sockets.filter((socket) => socket.readyState === 'open').length, 100);
  await listener.close();
  await release(await hold('127.0.0.1', listener.port));
});

test('the connection of a client that is too slow is closed', {timeout: 25_000}, async (t) => {
  // Long enough for the request of the login itself, also on a busy machine.
  const listener = await listening(t, {clientTimeout: 2000});
  const silent = await dial(listener.port);
  const halfway = await dial(listener.port, 'GET /callback HTTP/1.1\r\nHost:');
  const hangsUp = (socket: typeof silent) => once(socket.resume(), 'close');
  await Promise.all([hangsUp(silent), hangsUp(halfway)]);
  await completes(listener);
});

test('a denial is reported unchanged, and the page repeats nothing of it', async (t) => {
  const listener = await listening(t);
  const description = encodeURIComponent('<script>alert(1)</script>\u001b[31m');
  const target = `/callback?error=access_denied&error_description=${description}&state=${state}`;
  const {status, body, head} = await exchange(listener.port, get(listener.port, target));
  assert.equal(status, 200);
  assert.match(body, /Not logged in/);
  assert.doesNotMatch(`${head}${body}`, /script|alert|\u001b|access_denied|the-state/);
  assert.deepEqual(await listener.result, {
    kind: 'denied',
    error: 'access_denied',
    description: '<script>alert(1)</script>\u001b[31m',
  });
});

test('an abandoned wait frees its port, and closing twice is allowed', async (t) => {
  const listener = await listening(t);
  await Promise.all([listener.close(), listener.close()]);
  await listener.close();
  for (const address of hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']) {
    await release(await hold(address, listener.port));
  }
  assert.deepEqual(listener.settled, []);
});

test('a browser that disconnects before the page arrives does not lose the code', {
  timeout: 25_000,
}, async (t) => {
  const listener = await listening(t);
  const socket = await dial(listener.port, get(listener.port, callback));
  socket.resetAndDestroy();
  // The connection may have closed before its request was read. Then no code was lost, and this one
  // is accepted. Otherwise the state is used up, and the first code must be reported.
  const again = await exchange(listener.port, get(listener.port, callback));
  assert.ok(again.status === 200 || /was already used/.test(again.body), again.body);
  assert.deepEqual(await listener.result, {kind: 'code', code: 'abc-123'});
  t.diagnostic(again.status === 200 ? 'left unread' : 'left after it was read');
});
