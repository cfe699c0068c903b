import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readOrigin} from '../../../src/domain/login/service-origin.ts';

test('any https origin and http loopback origins are accepted', () => {
  const origins = {
    'https://kauth.kakao.com': 'https://kauth.kakao.com',
    ' https://kauth.kakao.com/ ': 'https://kauth.kakao.com',
    'HTTPS://Kauth.Kakao.com:443': 'https://kauth.kakao.com',
    'http://localhost:9000': 'http://localhost:9000',
    'http://127.0.0.1:9000': 'http://127.0.0.1:9000',
    'http://127.8.9.10': 'http://127.8.9.10',
    'http://[::1]:9000/': 'http://[::1]:9000',
  };
  for (const [text, origin] of Object.entries(origins)) {
    assert.deepEqual(readOrigin(text), {ok: true, origin}, text);
  }
});

test('an origin that could send a token elsewhere is refused', () => {
  for (const text of [
    '',
    'kauth.kakao.com',
    'http://kauth.kakao.com',
    'http://192.168.0.1:9000',
    'http://0.0.0.0:9000',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://[::ffff:127.0.0.1]:9000',
    'ftp://localhost',
    'https:kauth.kakao.com',
    'https:\\\\kauth.kakao.com',
    'https://me:pw@kauth.kakao.com',
    'http://localhost@example.com',
    'https://kauth.kakao.com/oauth',
    'https://kauth.kakao.com//',
    'https://kauth.kakao.com?x',
    'https://kauth.kakao.com#x',
    'https://kauth.kakao.com:99999',
    'https://kauth.kakao.com evil',
  ]) {
    assert.deepEqual(readOrigin(text), {ok: false}, text);
  }
});
