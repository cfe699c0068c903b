import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readKakaoError} from '../../../src/kakao/http/kakao-error.ts';

function read(status: number, text: string, retryAfter: string | null = null) {
  return readKakaoError({kind: 'answered', status, retryAfter, body: Buffer.from(text)});
}

const long = 'a'.repeat(60);

for (const [text, code, message] of [
  ['{"code":-401,"msg":"why"}', -401, 'why'],
  ['{"error":"invalid_grant","error_description":"why"}', 'invalid_grant', 'why'],
  ['{"error":"e","error_description":"why","error_code":"KOE320"}', 'KOE320', 'why'],
  ['{"error":"invalid_grant"}', 'invalid_grant', 'invalid_grant'],
  ['{"code":-1,"msg":"why","error_description":"another"}', -1, 'why'],
  ['{"code":-1,"msg":7}', -1, ''],
  ['{"code":-1}', -1, ''],
  ['{"code":-1,"error":"KOE010"}', -1, 'KOE010'],
  ['{"code":"-1","error":"KOE010"}', 'KOE010', 'KOE010'],
  ['{"code":1.5,"error":"KOE010"}', 'KOE010', 'KOE010'],
  ['{"error_code":7,"error":"KOE010"}', 'KOE010', 'KOE010'],
  ['{"error_code":"two words","error":"KOE010"}', 'KOE010', 'KOE010'],
  [`{"error":"${long}"}`, long, long],
  ['{"code":"-1"}', -1, ''],
  ['{"code":"-401","msg":"why"}', -401, 'why'],
  ['{"code":-10,"msg":null}', -10, ''],
  ['[{"code":-10,"msg":"why"}]', -10, 'why'],
  ['{"error":{"code":-402,"msg":"why"}}', -402, 'why'],
  ['{"data":[{"error":"e","error_code":"KOE003"}]}', 'KOE003', 'e'],
  ['\ufeff{"code":-7}\0\0', -7, ''],
  ['{"error":"misconfigured"}', 'KOE009', 'misconfigured'],
  ['{"error":"server_error","error_description":"why"}', 'KOE003', 'why'],
  ['{"error":"temporarily_unavailable"}', 'KOE003', 'temporarily_unavailable'],
] as const) {
  test(`an error of Kakao: ${text}`, () => {
    for (const status of [200, 299, 400, 401, 503]) {
      assert.deepEqual(read(status, text), {kind: 'kakao', http: status, code, message});
    }
  });
}

for (const [text, problem] of [
  ['<html>', 'not-json'],
  ['{}', 'unexpected-shape'],
  ['[]', 'unexpected-shape'],
  ['{"code":"1"}', 'unexpected-shape'],
  ['{"code":"-1e3"}', 'unexpected-shape'],
  ['{"code":18446744073709551616}', 'unexpected-shape'],
  ['{"error":7,"msg":"why"}', 'unexpected-shape'],
  ['{"error":""}', 'unexpected-shape'],
  [`{"error":"${long}a"}`, 'unexpected-shape'],
  ['{"error":"<b>"}', 'unexpected-shape'],
] as const) {
  test(`not an error of Kakao: ${text}`, () => {
    for (const http of [200, 400, 430, 500]) {
      assert.deepEqual(read(http, text), {kind: 'not-kakao', http, problem});
    }
  });
}

test('300 to 399 is a redirect, with any text', () => {
  for (const http of [300, 302, 399]) {
    const redirected = {kind: 'not-kakao', http, problem: 'redirected'};
    assert.deepEqual(read(http, '{"code":-1,"msg":"why"}'), redirected);
  }
});

test('429 means "retry later" from any server, with Retry-After unchanged', () => {
  const rated = {kind: 'kakao', http: 429, code: null, message: ''};
  assert.deepEqual(read(429, 'slow down'), rated);
  assert.deepEqual(read(429, '{}', '120'), {...rated, retryAfter: '120'});
  assert.deepEqual(read(429, '{"msg":"slow down"}'), {...rated, message: 'slow down'});
});

test('a code is read although its message is in another encoding', () => {
  const body = Buffer.from('{"msg":"\u00c7\u00d1","code":-10}', 'latin1');
  const failure = readKakaoError({kind: 'answered', status: 400, retryAfter: null, body});
  assert.equal(failure.kind === 'kakao' && failure.code, -10);
});
