import assert from 'node:assert/strict';
import {test} from 'node:test';
import {randomToken} from '../../../src/system/login/secure-random.ts';

test('a token has the requested number of random bytes, as base64url', () => {
  const tokens = Array.from({length: 50}, () => randomToken(32));
  for (const token of tokens) {
    assert.match(token, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(Buffer.from(token, 'base64url').length, 32);
  }
  assert.equal(new Set(tokens).size, tokens.length);
});
