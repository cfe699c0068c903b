import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openTcp} from '../../../src/kakao/http/open-socket.ts';
import {openTunnel} from '../../../src/kakao/http/proxy-tunnel.ts';
import {afterRequest, startAnswering, startRawServer} from '../raw-server.ts';
import {validCertificate} from '../test-certificates.ts';

const deadline = {timeout: 25_000};
const kakao = new URL('https://kapi.kakao.test');
const opened = 'HTTP/1.1 200 Connection established\r\n\r\n';
const events = ['data', 'close', 'end', 'error'];

test('a tunnel is returned like a new connection, without a reader', async (t) => {
  const {signal} = new AbortController();
  const proxy = await startAnswering(t, opened);
  const address = new URL(proxy.origin);
  const plain = await openTcp(address, signal);
  const tunnel = await openTunnel(address, kakao, {ca: undefined, signal});
  assert.ok(tunnel.isPaused());
  for (const event of events) {
    assert.equal(tunnel.listenerCount(event), plain.listenerCount(event), event);
  }
  plain.destroy();
  tunnel.destroy();
});

test('a signal closes a tunnel that is being opened, not one that was returned', async (t) => {
  const stop = new AbortController();
  const proxy = await startAnswering(t, opened);
  const tls = {ca: undefined, signal: stop.signal};
  const tunnel = await openTunnel(new URL(proxy.origin), kakao, tls);
  stop.abort('cancelled');
  assert.equal(tunnel.destroyed, false);
  tunnel.destroy();
});

test(
  'cancelling during the connection or the request to the proxy closes it',
  deadline,
  async (t) => {
    for (const scheme of ['http', 'https']) {
      const stop = new AbortController();
      const proxy = await startRawServer(t, {
        serve: (socket) => socket.once('data', () => stop.abort('cancelled')),
      });
      const address = new URL(`${scheme}://127.0.0.1:${proxy.port}`);
      const opening = openTunnel(address, kakao, {ca: validCertificate, signal: stop.signal});
      await assert.rejects(opening, {name: 'ConnectFailure', reason: 'cancelled'});
      await proxy.allClosed();
    }
  },
);

test('the proxy is asked for the port of the target, explicit or not', async (t) => {
  const {signal} = new AbortController();
  for (const [target, authority] of [
    ['https://kapi.kakao.test', 'kapi.kakao.test:443'],
    ['http://kapi.kakao.test', 'kapi.kakao.test:80'],
    ['https://kapi.kakao.test:8443', 'kapi.kakao.test:8443'],
    ['https://[2001:db8::1]', '[2001:db8::1]:443'],
  ] as const) {
    const asked: string[] = [];
    const proxy = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, (request) => {
          asked.push(request);
          socket.write(opened);
        }),
    });
    const tls = {ca: undefined, signal};
    const tunnel = await openTunnel(new URL(proxy.origin), new URL(target), tls);
    tunnel.destroy();
    assert.deepEqual(asked, [`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`]);
  }
});
