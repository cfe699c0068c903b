import assert from 'node:assert/strict';
import dns from 'node:dns';
import type net from 'node:net';
import {test} from 'node:test';
import tls from 'node:tls';
import {bareHost, openTcp, portOf, startTls} from '../../../src/kakao/http/open-socket.ts';
import {freePort} from '../../support/free-port.ts';
import {startRawServer} from '../raw-server.ts';
import {validCertificate} from '../test-certificates.ts';

const deadline = {timeout: 25_000};
const running = new AbortController().signal;

test('an address without a port uses that of its scheme', () => {
  for (const [address, port] of [
    ['https://kapi.kakao.com', '443'],
    ['https://kapi.kakao.com:443', '443'],
    ['https://kapi.kakao.com:80', '80'],
    ['http://proxy.example', '80'],
    ['http://proxy.example:3128', '3128'],
  ] as const) {
    assert.equal(portOf(new URL(address)), port, address);
  }
});

test('an IPv6 address is looked up without its brackets', () => {
  assert.equal(bareHost(new URL('http://[2001:db8::1]:80')), '2001:db8::1');
  assert.equal(bareHost(new URL('http://kapi.kakao.com')), 'kapi.kakao.com');
});

test('if all addresses of a name refuse, the failure is "refused"', async (t) => {
  t.mock.method(dns, 'lookup', (...words: unknown[]) => {
    const answer = words.at(-1);
    const both = ['127.0.0.1', '127.0.0.1'].map((address) => ({address, family: 4}));
    if (typeof answer === 'function') process.nextTick(answer, null, both);
  });
  const address = new URL(`http://both.invalid:${await freePort()}`);
  await assert.rejects(openTcp(address, running), {name: 'ConnectFailure', reason: 'refused'});
});

test(
  'a connection that breaks while it is unused does not crash the program',
  deadline,
  async (t) => {
    const accepted = Promise.withResolvers<net.Socket>();
    const server = await startRawServer(t, {serve: accepted.resolve});
    const socket = await openTcp(new URL(server.origin), running);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    (await accepted.promise).resetAndDestroy();
    await closed;
  },
);

test('an abandoned connection is closed', deadline, async (t) => {
  const server = await startRawServer(t);
  const stop = new AbortController();
  const address = new URL(`https://127.0.0.1:${server.port}`);
  const socket = await openTcp(address, stop.signal);
  const secure = startTls(socket, address, {ca: validCertificate, signal: stop.signal});
  stop.abort('cancelled');
  await assert.rejects(secure, {name: 'ConnectFailure', reason: 'cancelled'});
  await server.allClosed();
  assert.equal(server.connections(), 1);
});

for (const [host, servername] of [
  ['localhost', 'localhost'],
  ['127.0.0.1', false],
] as const) {
  test(`TLS requests HTTP/1.1 from ${host} and names the host: ${servername}`, async (t) => {
    const accepted = Promise.withResolvers<net.Socket>();
    const server = await startRawServer(t, {
      certificate: validCertificate,
      serve: accepted.resolve,
    });
    const socket = await openTcp(new URL(server.origin), running);
    t.after(() => socket.destroy());
    const address = new URL(`https://${host}:${server.port}`);
    await startTls(socket, address, {ca: validCertificate, signal: running});
    const asked = await accepted.promise;
    assert.ok(asked instanceof tls.TLSSocket);
    assert.deepEqual([asked.servername, asked.alpnProtocol], [servername, 'http/1.1']);
  });
}
