import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  findRefreshTokens,
  guessRefreshTokens,
} from '../../../src/domain/login/find-refresh-tokens.ts';

const found: readonly (readonly [text: string, ...tokens: readonly string[]])[] = [
  ['{"refresh_token":"r"}', 'r'],
  ['{"refresh_token" : "r-_.~+/="', 'r-_.~+/='],
  ["{'refresh_token': 'abc'}", 'abc'],
  ['{"refreshToken":"abc"}', 'abc'],
  ['{"refresh-token":"abc"}', 'abc'],
  ['{"refresh_token":"a","refresh_token":"b"}', 'a', 'b'],
  ['"{\\"refresh_token\\":\\"abc\\"}"', 'abc'],
  ['{"refresh\\u005ftoken":"a\\/b"}', 'a/b'],
  ['{&quot;refresh_token&quot;:&quot;abc&quot;}', 'abc'],
  ['{"refresh_token":["abc"]}', 'abc'],
  ['{"refresh_token":{"value":"abc"}}', 'abc'],
  ['{"refresh_token":\r\n  "abc"}', 'abc'],
  ['{"refre\r\n4\r\nsh_token":"ab\r\n1a;x=y\r\nc"}', 'abc'],
  ['r\0e\0f\0r\0e\0s\0h\0_\0t\0o\0k\0e\0n\0=\0a\0b\0c\0d\0e\0f\0g\0h\0&\0', 'abcdefgh'],
  ['access_token=x&refresh_token=abcdefgh%2B%3D&scope=x', 'abcdefgh+='],
  ['refresh_token: abcdefgh\n', 'abcdefgh'],
  ['refresh_token = "abc"\n', 'abc'],
  ['[refresh_token] => abcdefgh\n'],
  ["'refresh_token' => 'abc'", 'abc'],
  ['<refresh_token>abcdefgh</refresh_token>', 'abcdefgh'],
  ['<key>refresh_token</key>\n<string>abcdefgh</string>', 'abcdefgh'],
  ['{"refresh_token":"abc'],
  ['refresh_token=abcdefgh'],
  ['{"refresh_token":""}'],
  ['{"refresh_token":null,"refresh_token_expires_in":5183999}'],
  ['{"refresh_token":"null"}'],
  ['{"refresh_token":"a b"}'],
  ['{"refresh_token":"$REFRESH_TOKEN"}'],
  ['{"refresh_token":"토큰"}'],
  ['{"refresh_token":12}'],
  ['{"refresh_token_expires_in":"5183999999"}'],
  ['{"old_refresh_token":"abc","refresh_tokens":"abc"}'],
  ['expired_or_invalid_refresh_token'],
  ['refresh_token is required.'],
  ['unknown refresh_token abcdefghij'],
  [''],
];

test('refresh tokens are found in every form, and only whole ones', () => {
  for (const [text, ...tokens] of found) assert.deepEqual(findRefreshTokens(text), tokens, text);
});

const token = 'aB3-dE5_fG7.hI9~jK1+mN';

const guessed: readonly (readonly [text: string, ...tokens: readonly string[]])[] = [
  [`Refresh Token ${token}\n`, token],
  [`<input name="refresh_token" value="${token}==">`, `${token}==`],
  [`["refresh_token","${token}"],["refresh_token","${token}x"]`, token, `${token}x`],
  [`refresh_token ${token}`],
  [`refresh_token_expires_in ${token} `],
  [`old_refresh_token ${token} `],
  [`"refresh_token":null,"id_token":"${token}"`],
  [`refresh_token ${' '.repeat(101)}${token} `],
  ['refresh_token is missing: https://developers.kakao.com/docs/latest/ko/kakaologin '],
  ['refresh_token aB3-dE5_fG7.hI9~jK1 '],
];

test('a refresh token is guessed only from a long mixed run close behind its name', () => {
  for (const [text, ...tokens] of guessed) assert.deepEqual(guessRefreshTokens(text), tokens, text);
});

test('a long text of any shape is searched in time', {timeout: 25_000}, () => {
  const shapes = [
    ...['refresh_token', 'refresh_token=', 'refresh_token:"', 'refresh_token: ', 'refresh_token<'],
    ...['refresh_token<b>', 'refresh_token=%25', '"refresh_token":{"token":', '=', ' ', '"', '\\'],
    ...['\\u005f', '&quot;', '\r\n', '\r\n1', '\r\na\r\n', '<', '>', 'a', '%41', '\0'],
  ];
  for (const shape of shapes) {
    const text = shape.repeat(Math.ceil(100_000 / shape.length));
    findRefreshTokens(text);
    guessRefreshTokens(`refresh_token ${text}`);
    guessRefreshTokens(`refresh_token ${'refresh-token '.repeat(5000)}${text}`);
    findRefreshTokens(`refresh_token${text}`);
    findRefreshTokens(`refresh_token:"${text}`);
    findRefreshTokens(`refresh_token=${text}`);
  }
});
