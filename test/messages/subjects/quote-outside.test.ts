import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {describeFailure} from '../../../src/messages/failures/describe-failure.ts';
import {storageProblems} from '../failure-samples.ts';

/** Texts from outside in every place where a failure can contain one. */
function withOutsideText(text: string): Failure[] {
  return [
    {kind: 'network', reason: 'certificate', detail: text},
    {kind: 'network', reason: 'proxy', detail: text},
    {kind: 'kakao', http: 400, code: -2, message: text},
    {kind: 'kakao', http: 400, code: -77, message: text},
    {kind: 'kakao', http: 400, code: text, message: text},
    {kind: 'kakao', http: 400, code: `${text}koe010\n`, message: text},
    {kind: 'kakao', http: 500, code: null, message: text},
    {kind: 'consent-missing', scopes: [text]},
    {kind: 'koe-page', code: text},
    {kind: 'login-denied', error: text, description: text},
    {kind: 'unreadable', stored: text},
    {kind: 'invalid-link', link: text},
    {kind: 'invalid-origin', name: text, value: text},
    {kind: 'invalid-redirect-uri', value: text},
    ...storageProblems.map(
      (problem): Failure => ({kind: 'storage', problem, path: text, detail: text}),
    ),
  ];
}

test('text from outside adds no control character, no newline and no unlimited length', () => {
  const hostile = '\x1b]52;c;cm0gLXJm\x07\x9b31m\u202eevil\r\nnext\u0000\ud800'.repeat(40);
  for (const failure of withOutsideText(hostile)) {
    const {title, nextStep} = describeFailure({kind: 'logged-out', cause: failure}, 'ko');
    const own = describeFailure(failure, 'en');
    for (const text of [title, nextStep, own.title, own.nextStep]) {
      assert.doesNotMatch(text, /[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u, failure.kind);
      if (failure.kind !== 'storage')
        assert.ok(text.length < 600, `${failure.kind} ${text.length}`);
    }
  }
});

test('no code, token, secret or password in an outside text is shown', () => {
  const canary = 'CaNaRy0123456789abcdefghijklmnop';
  const texts = [
    `authorization code not found for code=${canary}`,
    `token=short1 client_secret=short1 ${canary}`,
    `https://user:${canary}@proxy.example:8080`,
    `http://user:short1@proxy.example`,
    `{"access_token":"short1","refresh_token": 'short1'}`,
  ];
  for (const failure of texts.flatMap(withOutsideText)) {
    if (failure.kind === 'storage') continue;
    const {title, nextStep} = describeFailure(failure, 'en');
    assert.doesNotMatch(title + nextStep, /CaNaRy|short1/, JSON.stringify(failure));
  }
});
