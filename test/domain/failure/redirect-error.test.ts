import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readRedirectError} from '../../../src/domain/failure/redirect-error.ts';

const uri = 'http://localhost:8931/callback';
const said = 'User denied access';

const read: readonly (readonly [text: string, error: string, description: string])[] = [
  [
    `${uri}?error=access_denied&error_description=User%20denied%20access&state=x`,
    'access_denied',
    said,
  ],
  [`${uri}?error_description=User+denied+access&error=access_denied`, 'access_denied', said],
  [`"GET /callback?error=access_denied&state=-10-x HTTP/1.1" 404`, 'access_denied', ''],
  [`주소는 <${uri}?error=login_required> 입니다`, 'login_required', ''],
  [encodeURIComponent(`${uri}?error=access_denied&error_description=x`), 'access_denied', 'x'],
  ['error=consent_required', 'consent_required', ''],
  ['?error=auto_login', 'auto_login', ''],
  ['access_denied', 'access_denied', ''],
  ['ACCESS_DENIED', 'access_denied', ''],
  ['브라우저에 access_denied라고 나와요', 'access_denied', ''],
  ['{"error":"access_denied","error_description":"x"}', 'access_denied', ''],
];

for (const [text, error, description] of read) {
  test(`an error of a redirect is found in ${text}`, () => {
    assert.deepEqual(readRedirectError(text), {error, description});
  });
}

const none = [
  '-402',
  'Error: connection refused',
  'error: access',
  '?errors=1',
  'error=500',
  `${uri}?code=x`,
];

test('other errors are not those of a redirect', () => {
  for (const text of none) assert.equal(readRedirectError(text), null, text);
});
