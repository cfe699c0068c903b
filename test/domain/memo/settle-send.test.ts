import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {SendOutcome} from '../../../src/domain/memo/send-outcome.ts';
import {type Settlement, settleSend, settleUnsent} from '../../../src/domain/memo/settle-send.ts';
import {samples} from '../../messages/failure-samples.ts';

type KakaoFailure = Extract<Failure, {kind: 'kakao'}>;

function refusal(http: number, code: KakaoFailure['code'], message = ''): SendOutcome {
  return {kind: 'refused', failure: {kind: 'kakao', http, code, message}};
}

function network(reason: Extract<Failure, {kind: 'network'}>['reason']): Failure {
  return {kind: 'network', reason, detail: ''};
}

const rows: readonly (readonly [string, SendOutcome, string])[] = [
  ['accepted', {kind: 'accepted'}, 'sent'],
  ['refused connection', {kind: 'not-sent', failure: network('refused')}, 'retry none'],
  ['no name', {kind: 'not-sent', failure: network('name-not-found')}, 'retry none'],
  ['a certificate', {kind: 'not-sent', failure: network('certificate')}, 'retry none'],
  ['a reset before the head', {kind: 'not-sent', failure: network('reset')}, 'retry none'],
  ['a reset after the head', {kind: 'unknown', failure: network('reset')}, 'unknown'],
  ['cancelled after the head', {kind: 'unknown', failure: network('cancelled')}, 'unknown'],
  [
    'a redirect',
    {kind: 'refused', failure: {kind: 'not-kakao', http: 302, problem: 'redirected'}},
    'failed',
  ],
  [
    '404 with a page',
    {kind: 'refused', failure: {kind: 'not-kakao', http: 404, problem: 'not-json'}},
    'failed',
  ],
  ['-401 about the token', refusal(401, -401, 'this access token does not exist'), 'refresh'],
  ['-401 without a text', refusal(401, -401), 'refresh'],
  ['-401 about the address', refusal(401, -401, 'ip mismatched! callerIp=1.2.3.4'), 'failed'],
  ['-401 about the domain', refusal(401, -401, 'domain mismatched! caller=x'), 'failed'],
  ['-401 about the key', refusal(401, -401, 'invalid app key'), 'failed'],
  ['-401 about the app', refusal(401, -401, 'this app is deactivated'), 'failed'],
  ...[-10, -531, -532, -533, -536].map(
    (code) => [`${code}`, refusal(400, code), 'retry quota'] as const,
  ),
  ['429', refusal(429, null), 'retry none'],
  ['429 with -10', refusal(429, -10), 'retry quota'],
  ['-7', refusal(400, -7), 'retry none'],
  ['503 with -9798', refusal(503, -9798), 'retry none'],
  ['-1', refusal(400, -1), 'unknown'],
  ['-603', refusal(400, -603), 'unknown'],
  ['500 of Kakao', refusal(500, -500), 'unknown'],
  ...[-402, -3, -4, -5, -2, -501].map((code) => [`${code}`, refusal(403, code), 'failed'] as const),
];

function inShort(settlement: Settlement): string {
  return settlement.kind === 'retry' ? `retry ${settlement.pause}` : settlement.kind;
}

for (const [name, outcome, expected] of rows) {
  test(`${name}: ${expected}`, () => {
    const settlement = settleSend(outcome);
    assert.equal(inShort(settlement), expected);
    if (settlement.kind === 'sent' || outcome.kind === 'accepted') return;
    const {failure} = settlement;
    const cause = failure.kind === 'outcome-unknown' ? failure.cause : failure;
    assert.equal(cause, outcome.failure, 'the cause is kept');
  });
}

const kakao = (http: number, code: KakaoFailure['code']): Failure => ({
  kind: 'kakao',
  http,
  code,
  message: '',
});

test('no cause on this machine or in the network pauses the sending of other memos', () => {
  const causes = [...samples.network, ...samples.storage];
  assert.ok(causes.length > 15);
  for (const failure of causes) {
    assert.deepEqual(settleUnsent(failure), {kind: 'retry', failure, pause: 'none'});
  }
});

const unsent: readonly (readonly [string, Failure, string])[] = [
  ['no user is logged in', {kind: 'logged-out', cause: null}, 'retry login'],
  ['the refresh gets an invalid certificate', network('certificate'), 'retry none'],
  ['the refresh gets no answer', network('answer-timeout'), 'retry none'],
  [
    'the tokens cannot be stored',
    {kind: 'storage', problem: 'full', path: '', detail: ''},
    'retry none',
  ],
  ['the refresh gets a page', {kind: 'not-kakao', http: 502, problem: 'not-json'}, 'retry none'],
  ['the refresh reaches the limit', kakao(400, -10), 'retry quota'],
  ['the key is wrong', kakao(401, 'KOE101'), 'failed'],
  ['a server error of Kakao names the key', kakao(500, 'KOE101'), 'retry none'],
  ['the refresh is refused', kakao(400, -2), 'retry none'],
  ['Kakao took too long with the picture', kakao(400, -603), 'retry none'],
  ['the picture is too large', kakao(400, -602), 'failed'],
  ['there are too many pictures', kakao(400, -606), 'failed'],
  ['Kakao does not take the format of the picture', kakao(400, -911), 'failed'],
];

for (const [name, failure, expected] of unsent) {
  test(`a memo that was not sent because ${name}: ${expected}`, () => {
    const settlement = settleUnsent(failure);
    assert.equal(inShort(settlement), expected);
    assert.equal('failure' in settlement && settlement.failure, failure);
  });
}
