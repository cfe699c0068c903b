import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readRedirectUri} from '../../../src/domain/login/redirect-uri.ts';

function listenerOf(text: string) {
  const reading = readRedirectUri(text);
  assert.ok(reading.ok, `${text} was refused`);
  return reading.listener;
}

test('an http loopback URI with a port is listened on', () => {
  const hosts = ['localhost:8931', '127.0.0.1:8931', '[::1]:8931'];
  for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]']) {
    assert.deepEqual(listenerOf(`http://${host}:8931/callback`), {
      port: 8931,
      path: '/callback',
      hosts,
    });
  }
  assert.equal(listenerOf('http://localhost:3000')?.path, '/');
});

test('every other redirect URI is for pasting only', () => {
  for (const uri of [
    'https://localhost:3000',
    'https://example.com/oauth',
    'http://example.com:8931/callback',
    'http://localhost/callback',
    'http://localhost:0/callback',
    'http://127.0.0.2:8931/callback',
    'http://localhost.example:8931/',
    'http://192.168.0.2:8931/',
  ]) {
    assert.equal(listenerOf(uri), null, uri);
  }
});

test('the URI is kept verbatim, without surrounding space', () => {
  const uri = 'https://Example.com:443';
  assert.deepEqual(readRedirectUri(`  "${uri}"\n`), {ok: true, uri, listener: null});
});

test('port 80 is recognized although URL drops it, and a browser omits it in Host', () => {
  const listener = listenerOf('http://localhost:80/cb');
  assert.equal(listener?.port, 80);
  assert.ok(listener.hosts.includes('localhost'));
  assert.ok(!listenerOf('http://localhost:8080/cb')?.hosts.includes('localhost'));
});

test('a URI that Kakao or RFC 6749 does not accept is refused with the reason', () => {
  const reasons = {
    '': 'empty',
    ' "" ': 'empty',
    'example.com/oauth': 'not-a-url',
    'http://': 'not-a-url',
    'http:///localhost:8931/': 'not-a-url',
    'http:localhost:8931': 'not-a-url',
    'http://local host:8931': 'not-a-url',
    'http:\\\\localhost:8931': 'not-a-url',
    'http://localhost:99999/': 'not-a-url',
    'localhost:8931/callback': 'scheme',
    'kakao123://oauth': 'scheme',
    'javascript:alert(1)': 'scheme',
    'http://localhost:8931/cb#x': 'fragment',
    'http://localhost:8931/cb#': 'fragment',
    'http://localhost:8931/cb?x=1': 'query',
    'http://localhost:8931/cb?': 'query',
    'http://me@localhost:8931/cb': 'userinfo',
  };
  for (const [text, reason] of Object.entries(reasons)) {
    assert.deepEqual(readRedirectUri(text), {ok: false, reason}, text);
  }
});
