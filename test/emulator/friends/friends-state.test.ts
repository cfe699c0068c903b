import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {OptionFault} from '../../../src/emulator/option-fault.ts';
import {startEmulator} from '../../../src/emulator/start-emulator.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {ask, withEmulator} from '../plain-http.ts';
import {listFriends, logIn, namesIn, scopes, sendTo, three} from './friends-http.ts';

test('uuids, consents and messages with their senders survive a restart', async () => {
  await withTempFolder(async (folder) => {
    const state = join(folder, 'kakao.state');
    let accessToken = '';
    let uuid = '';
    let messages: unknown;
    await withEmulator({...three, state}, async (emulator) => {
      accessToken = await logIn(emulator);
      await sendTo({emulator, accessToken}, ['22'], '다시 켜도 있는 메시지');
      uuid = emulator.uuidOf('22');
      messages = emulator.memosOf('22');
    });
    await withEmulator({state, enabledScopes: scopes, quotas: {pair: 1}}, async (emulator) => {
      const sender = {emulator, accessToken};
      assert.equal(emulator.uuidOf('22'), uuid);
      assert.deepEqual(emulator.memosOf('22'), messages);
      assert.deepEqual(namesIn(await listFriends(sender)), ['엄마', '준호']);
      assert.equal(JSON.parse((await sendTo(sender, ['22'])).text).code, -536, 'it still counts');
      const {text} = await ask(`${emulator.roomUrl}?person=22`);
      assert.match(text, /<b>민지<\/b>.*다시 켜도 있는 메시지/s);
    });
  });
});

test('somebody who is saved can join at a later start', async () => {
  await withTempFolder(async (folder) => {
    const state = join(folder, 'kakao.state');
    await withEmulator({...three, joined: [], state}, async () => {});
    const options = {state, enabledScopes: scopes, joined: ['엄마']};
    await withEmulator(options, async (emulator) => {
      const sender = {emulator, accessToken: await logIn(emulator)};
      assert.deepEqual(namesIn(await listFriends(sender)), ['엄마']);
    });
  });
});

test('a name that nobody has is refused, wherever it stands', async () => {
  for (const options of [
    {joined: ['없음']},
    {friends: [['민지', '없음']]},
    {favorites: [['민지', '없음']] as const},
    {refusing: ['없음']},
  ]) {
    await assert.rejects(
      startEmulator({...three, ...options}),
      (error) =>
        error instanceof OptionFault && error.fault === 'unknown-person' && error.value === '없음',
      JSON.stringify(options),
    );
  }
});
