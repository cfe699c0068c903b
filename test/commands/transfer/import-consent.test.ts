import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkStatus} from '../../../src/app/login/read-status.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {storedSession, withServices} from '../../support/services.ts';

const scopesPath = '/v2/user/scopes';
const failing = {status: 500, body: ''};

interface Script {
  readonly access_token: string;
  readonly refresh_token: string | null;
}

/** Runs with a login that only an old script has, in its file. */
function withScript(
  callback: (
    stand: Parameters<Parameters<typeof withServices>[0]>[0],
    file: Script,
  ) => Promise<void>,
): Promise<void> {
  return withServices(async (stand) => {
    const {tokens} = storedSession(stand.ports);
    stand.ports.sessions.clear();
    await callback(stand, {access_token: tokens.accessToken, refresh_token: tokens.refreshToken});
  });
}

/** The scope in the file, then the exit code and the consent of `status --offline`. */
const files: readonly (readonly [unknown, number, string])[] = [
  ['talk_message', 0, 'agreed'],
  ['profile_nickname talk_message', 0, 'agreed'],
  ['profile_nickname,talk_message', 0, 'agreed'],
  [['talk_message'], 0, 'agreed'],
  ['account_email', 7, 'missing'],
  [['profile_nickname'], 7, 'missing'],
  ['', 0, 'unknown'],
  [[], 0, 'unknown'],
  [null, 0, 'unknown'],
  [undefined, 0, 'unknown'],
  [7, 0, 'unknown'],
];

test('offline, the scope of the file is the consent, and without one it is unknown, not missing', async () => {
  await withScript(async ({ports}, file) => {
    const run = commandLineOn(ports);
    for (const [scope, code, consent] of files) {
      const input = JSON.stringify({...file, scope, expires_in: 21_599});
      assert.equal((await run(['import', '-', '--offline', '--force'], {input})).code, 0);
      const status = await run(['status', '--offline', '--json']);
      assert.deepEqual([status.code, jsonOf(status).consent], [code, consent], String(scope));
      const printed = await run(['status', '--offline'], {language: 'en'});
      assert.equal(/consent items\s+unknown/.test(printed.stdout), consent === 'unknown');
    }
  });
});

test('when Kakao does not name the consents, nothing fails: import, status, send, login check', async () => {
  await withScript(async ({ports, emulator}, file) => {
    const run = commandLineOn(ports);
    emulator.failNext(scopesPath, failing);
    const input = JSON.stringify(file);
    assert.equal((await run(['import', '-'], {input})).code, 0);
    assert.equal(storedSession(ports).tokens.scopes, null);
    for (const answer of [failing, {destroy: 'reset'} as const, {status: 200, body: {id: 1}}]) {
      emulator.failNext(scopesPath, answer);
      const status = await run(['status', '--json']);
      assert.deepEqual([status.code, jsonOf(status).consent], [0, 'unknown']);
    }
    assert.equal((await run(['send', '그래도 보냅니다'])).code, 0);
    assert.equal(emulator.memos.length, 1);
    await checkStatus(ports);
    assert.ok(storedSession(ports).tokens.scopes?.includes('talk_message'), 'then they are known');
    emulator.failNext(scopesPath, failing);
    await checkStatus(ports);
    assert.ok(storedSession(ports).tokens.scopes?.includes('talk_message'), 'and stay known');
  });
});
