import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exitCodeOf} from '../../../src/domain/failure/exit-code.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';

function kakao(http: number, code: string | number | null, message = ''): Failure {
  return {kind: 'kakao', http, code, message};
}

function notKakao(http: number): Failure {
  return {kind: 'not-kakao', http, problem: 'not-json'};
}

const refused: Failure = {kind: 'network', reason: 'refused', detail: ''};

const rows: readonly (readonly [number, Failure])[] = [
  [1, {kind: 'not-kakao', http: 302, problem: 'redirected'}],
  [1, {kind: 'storage', problem: 'full', path: '', detail: ''}],
  [1, {kind: 'login-timed-out'}],
  [1, {kind: 'command-failed', problem: 'killed', detail: ''}],
  [1, {kind: 'rotation-not-handed-over', detail: ''}],
  [1, kakao(400, -2)],
  [2, {kind: 'invalid-origin', name: '', value: ''}],
  [2, {kind: 'invalid-redirect-uri', value: ''}],
  [2, {kind: 'setup-missing', missing: 'rest-api-key'}],
  [2, {kind: 'invalid-profile', name: ''}],
  [2, {kind: 'profile-missing', name: 'work'}],
  [2, {kind: 'schedule-refused', problem: 'time-past', value: ''}],
  [3, {kind: 'memo-empty'}],
  [3, {kind: 'memo-too-large', units: 1, limit: 0}],
  [3, {kind: 'input-not-text', byte: 0}],
  [3, {kind: 'input-unreadable', path: 'note.txt', detail: 'ENOENT'}],
  [3, {kind: 'invalid-link', link: ''}],
  [3, {kind: 'invalid-button', title: '', limit: 14}],
  [3, {kind: 'paste-refused', problem: 'empty'}],
  [3, {kind: 'login-address', problem: 'none'}],
  [6, {kind: 'limit-reached', of: 'day', max: 100, within: 86_400_000, until: 0}],
  [4, {kind: 'logged-out', cause: null}],
  [4, kakao(401, -401, 'this access token does not exist')],
  [4, kakao(400, 'KOE322')],
  [4, kakao(400, 'KOE319')],
  [4, kakao(400, -101)],
  [4, kakao(400, -103)],
  [5, refused],
  [5, {kind: 'network', reason: 'certificate', detail: ''}],
  [5, {kind: 'not-kakao', http: 500, problem: 'not-json'}],
  ...[-602, -606, -911].map((code) => [3, kakao(400, code)] as const),
  [3, {kind: 'picture-not-uploaded', name: 'a.png', cause: kakao(400, -602)}],
  [3, {kind: 'picture-not-uploaded', name: 'a.png', cause: notKakao(413)}],
  [1, {kind: 'picture-not-uploaded', name: 'a.png', cause: notKakao(404)}],
  ...[-1, -7, -603, -9798].map((code) => [5, kakao(400, code)] as const),
  [5, kakao(500, null)],
  ...[-10, -531, -532, -533, -536].map((code) => [6, kakao(400, code)] as const),
  [6, kakao(429, null)],
  [6, kakao(400, 'KOE237')],
  [3, {kind: 'code-refused', hasVerifier: true, cause: kakao(400, 'invalid_grant')}],
  [7, kakao(403, -402)],
  [7, kakao(403, -3)],
  [7, kakao(401, 'KOE010')],
  [7, kakao(400, 'KOE303')],
  [7, kakao(401, -401, 'invalid app key')],
  [7, kakao(401, -401, 'ip mismatched! callerIp=1.2.3.4')],
  [7, kakao(401, -401, 'domain mismatched!')],
  [7, {kind: 'consent-missing', scopes: []}],
  [7, {kind: 'koe-page', code: 'KOE006'}],
  [5, {kind: 'koe-page', code: 'KOE003'}],
  [6, {kind: 'koe-page', code: 'KOE237'}],
  [5, kakao(400, 'KOE003')],
  [6, kakao(400, -11)],
  [7, kakao(400, 'KOE009')],
  [5, {kind: 'login-denied', error: 'server_error', description: ''}],
  [5, {kind: 'login-denied', error: 'temporarily_unavailable', description: 'later'}],
  [7, {kind: 'login-denied', error: 'misconfigured', description: ''}],
  [7, {kind: 'login-denied', error: 'access_denied', description: ''}],
  [8, {kind: 'outcome-unknown', cause: refused}],
  [8, {kind: 'outcome-unknown', cause: {kind: 'network', reason: 'cancelled', detail: ''}}],
  [8, {kind: 'imported', was: 'sending'}],
  [8, {kind: 'not-recorded', id: '', cause: {kind: 'memo-empty'}}],
  [130, {kind: 'network', reason: 'cancelled', detail: ''}],
  [130, {kind: 'login-cancelled'}],
];

for (const [code, failure] of rows) {
  test(`the exit code is ${code} for ${JSON.stringify(failure)}`, () => {
    assert.equal(exitCodeOf(failure), code);
  });
}

test('a sending pause has the exit code of its cause', () => {
  for (const [code, cause] of rows) {
    assert.equal(exitCodeOf({kind: 'sending-paused', until: 0, cause}), code);
  }
});
