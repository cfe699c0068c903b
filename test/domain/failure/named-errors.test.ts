import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeOfError} from '../../../src/domain/failure/named-errors.ts';

test('an error without a code stands for the code that its name and description mean', () => {
  for (const [error, description, code] of [
    ['misconfigured', '', 'KOE009'],
    ['misconfigured', 'invalid android_key_hash or ios_bundle_id or web_site_url', 'KOE009'],
    ['MISCONFIGURED', '', 'KOE009'],
    ['invalid_grant', 'Invalid redirect: http://localhost:1 does not match', 'KOE303'],
    ['invalid_grant', 'Redirect URI mismatch.', 'KOE303'],
    ['invalid_grant', 'redirect_uri does not match', 'KOE303'],
    ['invalid_grant', 'authorization code not found for code=x', 'KOE320'],
    ['invalid_grant', 'expired_or_invalid_refresh_token', 'KOE322'],
    ['invalid_grant', 'code_verifier does not match code_challenge.', null],
    ['invalid_grant', '', null],
    ['invalid_client', 'Bad client credentials', 'KOE010'],
    ['invalid_client', 'Not exist client_id [x]', 'KOE101'],
    ['invalid_client', '', null],
    ['invalid_request', 'token request rate limit exceeded', 'KOE237'],
    ['invalid_request', 'grant_type is required.', null],
    ['server_error', '', 'KOE003'],
    ['temporarily_unavailable', '', 'KOE003'],
    ['unsupported_grant_type', '', 'KOE310'],
    ['access_denied', 'User denied access', null],
    ['toString', '', null],
    ['', '', null],
  ] as const) {
    assert.equal(codeOfError(error, description), code, `${error}: ${description}`);
  }
});
