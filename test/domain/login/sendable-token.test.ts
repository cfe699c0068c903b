import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isSendableToken, readToken} from '../../../src/domain/login/sendable-token.ts';

test('a token is visible ASCII; the spaces around it are not part of it', () => {
  for (const token of ['a', 'A-_.~+/=', '!', '~']) {
    assert.equal(readToken(token), token);
    assert.equal(readToken(`\t ${token}\r\n`), token);
    assert.ok(isSendableToken(token));
  }
  for (const value of [
    '',
    ' ',
    'a b',
    'a\u0000',
    'a\u007f',
    '토큰',
    7,
    null,
    undefined,
    ['a'],
    {},
  ]) {
    assert.equal(readToken(value), undefined);
  }
});

test('a word that stands for "no token" is none', () => {
  for (const word of ['null', 'NULL', 'None', 'nil', 'undefined', 'NaN', 'false', '***', '...']) {
    assert.equal(readToken(word), undefined);
  }
});
