import assert from 'node:assert/strict';
import {test} from 'node:test';
import {breakFailure, notKakao} from '../../../src/kakao/http/broken-response.ts';

const running = new AbortController().signal;

function errorOf(code: string, name = 'Error'): Error {
  return Object.assign(new Error('text'), {code, name});
}

const cancelled = {
  kind: 'network',
  reason: 'cancelled',
  detail: 'canceled before the response',
} as const;

const late = {
  kind: 'network',
  reason: 'answer-timeout',
  detail: 'no complete response in time',
} as const;

for (const status of [null, 200]) {
  test(`a cancelled exchange is reported as cancelled ${status ? 'after' : 'before'} a status`, () => {
    const error = errorOf('UND_ERR_ABORTED');
    for (const [reason, expected] of [
      ['cancelled', cancelled],
      ['answer-timeout', late],
      ['connect-timeout', late],
    ] as const) {
      const stop = AbortSignal.abort(reason);
      assert.deepEqual(breakFailure({error, stop, status}), expected);
    }
  });

  test(`an aborted signal of Node has the same failure ${status ? 'after' : 'before'} a status`, () => {
    assert.deepEqual(breakFailure({error: errorOf('ABORT_ERR'), stop: running, status}), late);
  });
}

const parser = 'HTTPParserError';

for (const [code, name, status, problem] of [
  ['UND_ERR_HEADERS_OVERFLOW', 'Error', null, 'too-large'],
  ['UND_ERR_HEADERS_OVERFLOW', 'Error', 200, 'too-large'],
  ['UND_ERR_SOCKET', 'Error', 200, 'cut-off'],
  ['HPE_INVALID_CHUNK_SIZE', parser, 400, 'cut-off'],
  ['HPE_INVALID_EOF_STATE', parser, null, 'cut-off'],
  ['HPE_INVALID_CONSTANT', parser, null, 'unexpected-shape'],
] as const) {
  test(`${code} with status ${status} is ${problem}`, () => {
    const failure = breakFailure({error: errorOf(code, name), stop: running, status});
    assert.deepEqual(failure, {kind: 'not-kakao', http: status ?? 0, problem});
  });
}

test('any other error before a status is a connection failure', () => {
  const failure = breakFailure({error: errorOf('UND_ERR_SOCKET'), stop: running, status: null});
  assert.deepEqual(failure, {kind: 'network', reason: 'reset', detail: 'UND_ERR_SOCKET: text'});
});

test('an answer whose status could not be read has status 0', () => {
  const expected = {kind: 'not-kakao', http: 0, problem: 'cut-off'};
  assert.deepEqual(notKakao(null, 'cut-off'), expected);
  assert.deepEqual(notKakao(503, 'cut-off'), {...expected, http: 503});
});
