import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {assertAnswer, exchangeCode, freshCode, withEmulator} from '../plain-http.ts';

const codeNotFound = (code: string): string =>
  `{"error":"invalid_grant","error_description":"authorization code not found for code=${code}","error_code":"KOE320"}`;

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

const pkce = {
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

test('code grant: the members are in Kakao’s order', async () => {
  await withEmulator({}, async (emulator) => {
    const code = await freshCode(emulator, {scope: 'talk_message'});
    const answer = await exchangeCode(emulator, code);
    const grant = JSON.parse(answer.text);
    assertAnswer(answer, 200, {
      ...grant,
      token_type: 'bearer',
      expires_in: 21599,
      scope: 'profile_nickname talk_message',
      refresh_token_expires_in: 5183999,
    });
    assert.deepEqual(Object.keys(grant), [
      'access_token',
      'token_type',
      'refresh_token',
      'expires_in',
      'scope',
      'refresh_token_expires_in',
    ]);
    assert.match(grant.access_token, /^[A-Za-z0-9_-]{64}$/);
  });
});

test('code grant: a code is valid once, and an unknown one never', async () => {
  await withEmulator({}, async (emulator) => {
    const code = await freshCode(emulator);
    assert.equal((await exchangeCode(emulator, code)).status, 200);
    assertAnswer(await exchangeCode(emulator, code), 400, codeNotFound(code));
    assertAnswer(await exchangeCode(emulator, 'DUMMY'), 400, codeNotFound('DUMMY'));
  });
});

test('code grant: a code expires after its lifetime', async () => {
  await withEmulator({codeLifetime: 600}, async (emulator) => {
    const late = await freshCode(emulator);
    emulator.advanceClock(600_000);
    assertAnswer(await exchangeCode(emulator, late), 400, codeNotFound(late));
    const inTime = await freshCode(emulator);
    emulator.advanceClock(590_000);
    assert.equal((await exchangeCode(emulator, inTime)).status, 200);
  });
});

test('code grant: another redirect URI is KOE303 and invalidates the code', async () => {
  await withEmulator({}, async (emulator) => {
    const code = await freshCode(emulator);
    assertAnswer(
      await exchangeCode(emulator, code, {redirect_uri: 'https://example.com/oauth'}),
      400,
      {
        error: 'invalid_grant',
        error_description: 'Redirect URI mismatch.',
        error_code: 'KOE303',
      },
    );
    assertAnswer(await exchangeCode(emulator, code), 400, codeNotFound(code));
  });
});

test('PKCE: the right verifier passes', async () => {
  await withEmulator({}, async (emulator) => {
    const code = await freshCode(emulator, pkce);
    assert.equal((await exchangeCode(emulator, code, {code_verifier: verifier})).status, 200);
  });
});

test('PKCE: a wrong, a missing and an unexpected verifier are invalid_grant', async () => {
  await withEmulator({}, async (emulator) => {
    const code = await freshCode(emulator, pkce);
    for (const codeVerifier of [undefined, '', verifier.toLowerCase()]) {
      const answer = await exchangeCode(emulator, code, {code_verifier: codeVerifier});
      assert.equal(answer.status, 400);
      assert.equal(JSON.parse(answer.text).error, 'invalid_grant');
      assert.equal(JSON.parse(answer.text).error_code, undefined);
    }
    const plain = await freshCode(emulator);
    const unexpected = await exchangeCode(emulator, plain, {code_verifier: verifier});
    assert.equal(JSON.parse(unexpected.text).error, 'invalid_grant');
  });
});
