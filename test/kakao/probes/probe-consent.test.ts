import assert from 'node:assert/strict';
import {test} from 'node:test';
import {probeConsent, readConsent} from '../../../src/kakao/probes/probe-consent.ts';
import {logIn, startKakao} from '../logged-in.ts';
import {testHttp} from '../memo-sender.ts';

test('a consent is agreed and offered independently', async (t) => {
  const kakao = await startKakao(t);
  const {accessToken} = await logIn(kakao);
  const options = {origin: kakao.emulator.apiOrigin, http: testHttp()};
  const ask = async () => {
    const consent = await probeConsent(options, accessToken);
    assert.ok(consent.ok);
    return consent.value;
  };
  assert.deepEqual(await ask(), {agreed: true, using: true, hasCalendar: false});
  kakao.emulator.setConsent(['profile_nickname']);
  assert.deepEqual(await ask(), {agreed: false, using: true, hasCalendar: false});
  kakao.emulator.setEnabledScopes(['profile_nickname']);
  assert.equal(await ask(), null);
  kakao.emulator.setConsent(['talk_message']);
  assert.deepEqual(await ask(), {agreed: true, using: false, hasCalendar: false});
  kakao.emulator.expireAccessTokens();
  const refused = await probeConsent(options, accessToken);
  assert.ok(!refused.ok && refused.failure.kind === 'kakao' && refused.failure.code === -401);
});

test('an answer of another shape is invalid', () => {
  for (const value of [
    null,
    {},
    {scopes: 'talk_message'},
    {scopes: [{id: 'talk_message', using: true}]},
  ]) {
    assert.equal(readConsent(value), undefined);
  }
  const unclear = {scopes: [{id: 'talk_message', agreed: 'yes', using: 1}]};
  assert.deepEqual(readConsent(unclear), {agreed: false, using: false, hasCalendar: false});
});
