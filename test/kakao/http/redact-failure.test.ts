import assert from 'node:assert/strict';
import {test} from 'node:test';
import {redactFailure} from '../../../src/kakao/http/redact-failure.ts';

function messageOf(message: string, secret: string): string {
  return redactFailure({kind: 'kakao', http: 400, code: null, message}, [secret]).message;
}

test('a secret is removed if complete, cut off or percent-encoded', () => {
  const secret = 'S3cr3t/with+signs_of-a.token~0123456789';
  assert.equal(messageOf(`code=${secret}, twice ${secret}`, secret), 'code=***, twice ***');
  assert.equal(messageOf(`code=${secret.slice(0, 12)}…`, secret), 'code=***…');
  assert.equal(messageOf(`q=${encodeURIComponent(secret)}`, secret), 'q=***');
});

test('a secret that contains another one is removed completely', () => {
  for (const secrets of [
    ['abc', 'abcdef', 'bc'],
    ['abcdef', 'bc', 'abc'],
  ]) {
    const network = {kind: 'network', reason: 'reset', detail: 'x abcdef y abc'} as const;
    assert.equal(redactFailure(network, secrets).detail, 'x *** y ***');
  }
});

test('each of several secrets is found where it was cut off', () => {
  const secrets = ['first-secret-0123', 'other-secret-4567'];
  const network = {kind: 'network', reason: 'reset', detail: 'at other-secret-45'} as const;
  assert.equal(redactFailure(network, secrets).detail, 'at ***');
});

test('other words stay', () => {
  assert.equal(
    messageOf('expired_or_invalid_refresh_token', 'abcdefghijk'),
    'expired_or_invalid_refresh_token',
  );
  assert.equal(messageOf('nothing is secret', ''), 'nothing is secret');
});

test('300 characters at most, none cut in half', () => {
  assert.equal(messageOf('😀'.repeat(400), 'x'), '😀'.repeat(300));
});

test('every text of a failure is redacted', () => {
  const secrets = ['SECRET-0123'];
  const network = {kind: 'network', reason: 'reset', detail: 'at SECRET-0123'} as const;
  assert.equal(redactFailure(network, secrets).detail, 'at ***');
  const kakao = {
    kind: 'kakao',
    http: 400,
    message: '',
    code: 'SECRET-0123',
    retryAfter: 'SECRET-0123',
  } as const;
  assert.deepEqual(redactFailure(kakao, secrets), {...kakao, code: '***', retryAfter: '***'});
  const {retryAfter: _, ...brief} = {...kakao, code: -401};
  assert.deepEqual(redactFailure(brief, secrets), brief);
  const other = {kind: 'not-kakao', http: 200, problem: 'not-json'} as const;
  assert.deepEqual(redactFailure(other, secrets), other);
});
