import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, withEmulator} from './plain-http.ts';

test('discovery: names the endpoints of its own origin and S256', async () => {
  await withEmulator({}, async (emulator) => {
    const answer = await ask(`${emulator.authOrigin}/.well-known/openid-configuration`);
    const found = JSON.parse(answer.text);
    assert.equal(found.token_endpoint, `${emulator.authOrigin}/oauth/token`);
    assert.deepEqual(found.code_challenge_methods_supported, ['S256']);
  });
});
