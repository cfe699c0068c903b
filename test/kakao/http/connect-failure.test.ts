import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeOf, stopped, tcpFailure, tlsFailure} from '../../../src/kakao/http/connect-failure.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code} 192.0.2.1:443`), {code});
}

/** The error that Node throws when every address of a name has failed. */
function allFailed(...codes: readonly string[]): AggregateError {
  return Object.assign(new AggregateError(codes.map(systemError)), {code: codes[0]});
}

const broken = [
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'name-not-found'],
  ['EAI_AGAIN', 'name-not-found'],
  ['ETIMEDOUT', 'connect-timeout'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
] as const;

for (const [code, reason] of broken) {
  test(`${code} is "${reason}", during TLS too`, () => {
    for (const failure of [tcpFailure(systemError(code)), tlsFailure(systemError(code))]) {
      assert.equal(failure.reason, reason);
      assert.equal(failure.message, `connect ${code} 192.0.2.1:443`);
    }
  });
}

test('another error is "unreachable" over TCP and about the certificate in TLS', () => {
  for (const error of [systemError('ENETUNREACH'), new Error('strange'), 'no error at all']) {
    assert.equal(tcpFailure(error).reason, 'unreachable');
    assert.equal(tlsFailure(error).reason, 'certificate');
  }
});

test('of several addresses, the failure that the user can act on is reported', () => {
  for (const [codes, reported] of [
    [['ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED'], 'ECONNREFUSED'],
    [['ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET'], 'ECONNRESET'],
    [['ENETUNREACH', 'ETIMEDOUT'], 'ETIMEDOUT'],
    [['ENETUNREACH', 'EACCES'], 'ENETUNREACH'],
    [['ENOTFOUND', 'EACCES'], 'ENOTFOUND'],
  ] as const) {
    const {reason, message} = tcpFailure(allFailed(...codes));
    const alone = tcpFailure(systemError(reported));
    assert.deepEqual([reason, message], [alone.reason, alone.message], codes.join());
  }
  assert.equal(tcpFailure(new AggregateError([])).reason, 'unreachable');
});

test('the code is placed before a text that does not contain it, and only then', () => {
  const rows = [
    [
      Object.assign(new Error('socket hang up'), {code: 'ECONNRESET'}),
      'ECONNRESET: socket hang up',
    ],
    [systemError('ECONNRESET'), 'connect ECONNRESET 192.0.2.1:443'],
    [new Error('without a code'), 'without a code'],
    [Object.assign(new Error('numbered'), {code: 7}), 'numbered'],
    ['no error at all', ''],
  ] as const;
  for (const [error, detail] of rows) assert.equal(tcpFailure(error).message, detail);
});

test('a code is read from an error only', () => {
  assert.equal(codeOf(systemError('EPIPE')), 'EPIPE');
  for (const one of [{code: 'EPIPE'}, null, undefined, new Error('EPIPE')]) {
    assert.equal(codeOf(one), '');
  }
});

test('a stopped connection was cancelled by the user, or timed out', () => {
  for (const [reason, expected, detail] of [
    ['cancelled', 'cancelled', 'canceled before the request was sent'],
    ['connect-timeout', 'connect-timeout', 'no connection in time'],
    ['answer-timeout', 'connect-timeout', 'no connection in time'],
  ] as const) {
    const failure = stopped(AbortSignal.abort(reason));
    assert.deepEqual([failure.reason, failure.message], [expected, detail]);
  }
});
