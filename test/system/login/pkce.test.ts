import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeChallengeOf, createPkce} from '../../../src/system/login/pkce.ts';

test('the challenge is that of RFC 7636 appendix B', () => {
  assert.equal(
    codeChallengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('each verifier is new, with valid length and characters and its own challenge', () => {
  const [first, second] = [createPkce(), createPkce()];
  assert.match(first.codeVerifier, /^[A-Za-z0-9_-]{43,128}$/);
  assert.equal(first.codeChallenge, codeChallengeOf(first.codeVerifier));
  assert.notEqual(first.codeVerifier, second.codeVerifier);
});
