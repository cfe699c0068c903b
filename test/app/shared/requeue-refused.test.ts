import assert from 'node:assert/strict';
import {test} from 'node:test';
import {completeLogin} from '../../../src/app/login/complete-login.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {appRedirectUri, freshCode} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {type Stand, withServices} from '../../support/services.ts';

const drain = (ports: Ports) => drainOutbox(ports, {onChange: () => {}});

/**
 * A memo that Kakao refused because the consent is missing, and one after it that waits for the end
 * of the pause.
 */
async function withRefused(callback: (stand: Stand) => Promise<void>): Promise<void> {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    emulator.setConsent(['profile_nickname']);
    valueIn(await accept(ports, given('거절된 메모')));
    assert.equal(await drain(ports), 'paused');
    valueIn(await accept(ports, given('기다리는 메모')));
    assert.equal(await drain(ports), 'paused');
    await callback(stand);
  });
}

/** Logs in while another process sends as soon as it can read the new tokens. */
async function logInBesideASender(stand: Stand, options: {scope: string; forConsent: boolean}) {
  const {ports, emulator, open} = stand;
  const {scope, forConsent} = options;
  const other = open();
  const readAccount: Ports['api']['readAccount'] = async (token) => {
    await drain(other);
    return ports.api.readAccount(token);
  };
  const {restApiKey, clientSecret} = emulator;
  const exchange = {
    credentials: {restApiKey, clientSecret},
    redirectUri: appRedirectUri,
    authorizationCode: await freshCode(emulator, {scope}),
    codeVerifier: null,
  };
  const portsBesideSender = {...ports, api: {...ports.api, readAccount}};
  valueIn(await completeLogin(portsBesideSender, exchange, {forConsent}));
  await drain(ports);
  return emulator.memos.map(({text}) => text);
}

test('memos that waited behind the refused ones do not overtake them', async () => {
  await withRefused(async (stand) => {
    const sent = await logInBesideASender(stand, {scope: 'talk_message', forConsent: true});
    assert.deepEqual(sent, ['거절된 메모', '기다리는 메모']);
  });
});

test('any other login leaves a refused memo to the user', async () => {
  await withRefused(async (stand) => {
    const sent = await logInBesideASender(stand, {scope: 'talk_message', forConsent: false});
    assert.deepEqual(sent, ['기다리는 메모']);
  });
});
