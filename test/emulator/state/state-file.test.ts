import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {OptionFault} from '../../../src/emulator/option-fault.ts';
import {startEmulator} from '../../../src/emulator/start-emulator.ts';
import {modeOf} from '../../support/mode-of.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {
  askApi,
  assertAnswer,
  exchangeCode,
  freshCode,
  grantTokens,
  refresh,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

/** Passes the path of a state file that does not exist yet. */
async function withState(body: (state: string) => Promise<void>): Promise<void> {
  await withTempFolder((folder) => body(join(folder, 'kakao.state')));
}

async function refusalOf(state: string): Promise<string | null> {
  try {
    await (await startEmulator({state})).close();
    return null;
  } catch (error) {
    return error instanceof OptionFault ? error.fault : String(error);
  }
}

test('key, secret, people, consents, codes, tokens and memos survive a restart', async () => {
  await withState(async (state) => {
    const people = [{nickname: '민지'}, {nickname: '준호', email: null}];
    let before: unknown;
    let keys: unknown;
    let code = '';
    let tokens = {access_token: '', refresh_token: ''};
    await withEmulator({state, people}, async (emulator) => {
      tokens = await grantTokens(emulator, ['talk_message']);
      code = await freshCode(emulator);
      await sendMemo(emulator, tokens.access_token, {text: '다시 켜도 있는 메모'});
      before = emulator.memos;
      keys = [emulator.restApiKey, emulator.clientSecret, emulator.people];
    });
    await withEmulator({state}, async (emulator) => {
      assert.deepEqual([emulator.restApiKey, emulator.clientSecret, emulator.people], keys);
      assert.deepEqual(emulator.memos, before);
      assert.equal((await sendMemo(emulator, tokens.access_token)).status, 200);
      assert.equal((await refresh(emulator, tokens.refresh_token)).status, 200);
      assert.equal((await exchangeCode(emulator, code)).status, 200);
      const scopes = await askApi(emulator, {
        path: '/v2/user/scopes',
        accessToken: tokens.access_token,
      });
      const agreed = JSON.parse(scopes.text).scopes.filter((one: {agreed: boolean}) => one.agreed);
      assert.deepEqual(
        agreed.map((one: {id: string}) => one.id),
        ['profile_nickname', 'talk_message'],
      );
    });
  });
});

test('what was ended stays ended after a restart: codes, logouts and unlinked people', async () => {
  await withState(async (state) => {
    let code = '';
    let tokens = {access_token: '', refresh_token: ''};
    await withEmulator({state}, async (emulator) => {
      tokens = await grantTokens(emulator);
      code = await freshCode(emulator);
      await exchangeCode(emulator, code);
      const {access_token: accessToken} = tokens;
      const {status} = await askApi(emulator, {path: '/v1/user/unlink', accessToken, form: {}});
      assert.equal(status, 200);
    });
    await withEmulator({state}, async (emulator) => {
      assert.match((await exchangeCode(emulator, code)).text, /KOE320/);
      assert.match((await refresh(emulator, tokens.refresh_token)).text, /KOE322/);
      assertAnswer(await sendMemo(emulator, tokens.access_token), 401, {
        msg: 'this access token does not exist',
        code: -401,
      });
    });
  });
});

test('given options count for the start, and a new person is added to the saved ones', async () => {
  await withState(async (state) => {
    await withEmulator(
      {state, people: [{nickname: '민지'}], clientSecret: 'first'},
      async () => {},
    );
    const people = [{nickname: '준호'}, {nickname: '민지'}];
    await withEmulator({state, people, clientSecret: null}, async (emulator) => {
      assert.equal(emulator.clientSecret, null);
      assert.deepEqual(
        emulator.people.map(({nickname}) => nickname),
        ['민지', '준호'],
      );
      assert.equal(new Set(emulator.people.map(({id}) => id)).size, 2);
    });
  });
});

test('the file is on disk before each response, complete, and readable by its owner only', async () => {
  await withState(async (state) => {
    writeFileSync(state, '');
    chmodSync(state, 0o644);
    await withEmulator({state}, async (emulator) => {
      assert.equal(modeOf(state), 0o600);
      const {access_token} = await grantTokens(emulator);
      assert.ok(readFileSync(state, 'utf8').includes(access_token));
      for (const text of ['하나', '둘', '셋']) {
        await sendMemo(emulator, access_token, {text});
        assert.ok(readFileSync(state, 'utf8').includes(text), text);
      }
      const {ino} = statSync(state);
      await askApi(emulator, {path: '/v2/user/me', accessToken: access_token});
      assert.equal(statSync(state).ino, ino, 'a request that changes nothing writes nothing');
      assert.deepEqual(readdirSync(join(state, '..')), ['kakao.state']);
    });
  });
});

test('through a symbolic link the file behind it is written, and the link stays', async () => {
  await withTempFolder(async (folder) => {
    const [target, link] = [join(folder, 'target'), join(folder, 'link')];
    writeFileSync(target, '');
    symlinkSync(target, link);
    await withEmulator({state: link}, async ({restApiKey}) => {
      assert.ok(readFileSync(target, 'utf8').includes(restApiKey));
    });
    assert.equal(await refusalOf(link), null);
  });
});

test('a damaged, foreign or newer file is refused and stays as it is', async () => {
  await withState(async (state) => {
    await withEmulator({state}, async () => {});
    const whole = readFileSync(state, 'utf8');
    const newer = whole.replace('emulator-state@1', 'emulator-state@2');
    const others: readonly (readonly [string, string])[] = [
      [whole.slice(0, -20), 'state-damaged'],
      [whole.replace('"restApiKey":"', '"restApiKey":"x'), 'state-damaged'],
      [`${whole}\n`, 'state-damaged'],
      [newer, 'state-version'],
      ['{"schema":"kakao-tui/emulator-state@9"}\n', 'state-version'],
      [whole.slice(0, 30), 'state-foreign'],
      ['{"access_token":"abc"}', 'state-foreign'],
      ['\n', 'state-foreign'],
      ['\u0000\u0000\u0000\n', 'state-foreign'],
    ];
    for (const [text, fault] of others) {
      writeFileSync(state, text);
      assert.equal(await refusalOf(state), fault, JSON.stringify(text.slice(0, 60)));
      assert.equal(readFileSync(state, 'utf8'), text);
    }
    mkdirSync(`${state}.d`);
    assert.equal(await refusalOf(`${state}.d`), 'state-foreign');
    assert.match((await refusalOf(join(state, '..', 'none', 'x'))) ?? '', /ENOENT/);
    assert.ok(!existsSync(join(state, '..', 'none')));
  });
});

test('a state that cannot be saved gets an error in place of the response, and is reported', async () => {
  await withState(async (state) => {
    const reported: unknown[] = [];
    const onSaveError = (error: unknown) => void reported.push(error);
    await withEmulator({state, onSaveError}, async (emulator) => {
      const {access_token} = await grantTokens(emulator);
      mkdirSync(`${state}.tmp`);
      const {status, text} = await sendMemo(emulator, access_token);
      assert.equal(status, 500);
      assert.match(text, /kakao\.state/);
      assert.doesNotMatch(text, /\n/, 'one line, without a stack trace');
      assert.equal(reported.length, 1);

      // A folder in the place of the file refuses only the last step.
      rmSync(`${state}.tmp`, {recursive: true});
      rmSync(state);
      mkdirSync(state);
      assert.equal((await sendMemo(emulator, access_token)).status, 500);
      assert.deepEqual(readdirSync(join(state, '..')), ['kakao.state'], 'nothing is left behind');
      rmSync(state, {recursive: true});
      assert.equal((await sendMemo(emulator, access_token)).status, 200);
    });
  });
});
