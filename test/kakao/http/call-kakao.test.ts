import assert from 'node:assert/strict';
import {test} from 'node:test';
import {callKakao} from '../../../src/kakao/http/call-kakao.ts';
import {testHttp} from '../memo-sender.ts';
import {answerText, startAnswering, startRawServer} from '../raw-server.ts';

/** Calls Kakao and reads a text as the only valid value. */
function ask(origin: string) {
  const request = {method: 'GET', url: new URL(origin)} as const;
  const read = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return callKakao(testHttp(), {request, read, secrets: ['CANARY-secret']});
}

const failures = [
  [200, '7', {kind: 'not-kakao', http: 200, problem: 'unexpected-shape'}],
  [200, '<html>', {kind: 'not-kakao', http: 200, problem: 'not-json'}],
  [201, '7', {kind: 'not-kakao', http: 201, problem: 'unexpected-shape'}],
  [200, '{"code":-401,"msg":"why"}', {kind: 'kakao', http: 200, code: -401, message: 'why'}],
  [200, '{"code":0,"msg":"why"}', {kind: 'not-kakao', http: 200, problem: 'unexpected-shape'}],
  [302, '"value"', {kind: 'not-kakao', http: 302, problem: 'redirected'}],
  [
    400,
    '{"code":-2,"msg":"no CANARY-secret"}',
    {kind: 'kakao', http: 400, code: -2, message: 'no ***'},
  ],
] as const;

for (const [status, body, failure] of failures) {
  test(`${status} ${body} has no value`, async (t) => {
    const server = await startAnswering(t, answerText(status, body));
    assert.deepEqual(await ask(server.origin), {ok: false, failure});
  });
}

for (const status of [200, 201, 202, 299]) {
  test(`a readable ${status} is returned unchanged`, async (t) => {
    const server = await startAnswering(t, answerText(status, '"no CANARY-secret"'));
    assert.deepEqual(await ask(server.origin), {ok: true, value: 'no CANARY-secret'});
  });
}

test('a missing answer is a connection failure', async (t) => {
  const server = await startRawServer(t);
  await server.close();
  const result = await ask(server.origin);
  assert.ok(!result.ok && result.failure.kind === 'network');
  assert.equal(result.failure.reason, 'refused');
});
