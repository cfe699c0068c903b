import assert from 'node:assert/strict';
import {chmodSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import type {StoredSession} from '../../../src/app/ports/storage-ports.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const hour = 3_600_000;

/** Removes the login, as if only an old script had it, and returns the tokens of that script. */
async function moveLoginToScript(stage: KakaoStage) {
  const {tokens} = await storedLogin(stage);
  await stage.withPorts((ports) => ports.sessions.clear());
  return {
    access_token: tokens.accessToken,
    token_type: 'bearer',
    refresh_token: tokens.refreshToken,
    expires_in: 21599,
    scope: 'talk_message',
    refresh_token_expires_in: 5183999,
  };
}

async function storedLogin(stage: KakaoStage): Promise<StoredSession> {
  const session = await stage.withPorts((ports) => ports.sessions.read());
  assert.ok(session, 'no user is logged in');
  return session;
}

function fileWith(value: unknown, {mode = 0o600, age = 0} = {}): string {
  const path = join(tempFolder(), 'kakao_code.json');
  writeFileSync(path, JSON.stringify(value, null, 4));
  chmodSync(path, mode);
  // File systems store microseconds.
  const time = Math.floor((Date.now() - age) / 1000) + 0.123_456;
  utimesSync(path, time, time);
  return path;
}

const infoPath = '/v1/user/access_token_info';

describe('import of a token file', {concurrency: 2}, () => {
  test('the login of an old script continues here: status, then send', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = fileWith(await moveLoginToScript(stage), {mode: 0o644, age: hour});
    const {code, stdout, stderr} = await stage.command(['import', file]);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /^로그인을 가져왔습니다: .+ \(앱 \d+\)\. 액세스 \d+시간/);
    assert.match(stderr, /예전 스크립트가 같은 파일로 토큰을 갱신하지 않게/);
    assert.match(stderr, /다른 사용자도 읽을 수 있는 파일입니다: .*chmod 600/);
    const status = jsonOf(await stage.command(['status', '--json']));
    assert.equal(status.loggedIn, true);
    assert.deepEqual(status.scopes.includes('talk_message'), true);
    assert.equal((await stage.command(['send', '옮겨 온 뒤'])).code, 0);
    assert.deepEqual(
      stage.emulator.memos.map(({text}) => text),
      ['옮겨 온 뒤'],
    );
  });

  test('a private file causes no warning; the expiry that Kakao reports is stored', async () => {
    await using stage = await openStage({loggedIn: true});
    const content = await moveLoginToScript(stage);
    // The file was copied a week ago according to the file system, but Kakao reports the real
    // expiry.
    const file = fileWith({...content, expires_in: 21600}, {age: 7 * 24 * hour});
    const taken = jsonOf(await stage.command(['import', file, '--json']));
    assert.deepEqual([taken.ok, taken.kind, taken.proof], [true, 'tokens', 'asked']);
    const left = Date.parse(taken.accessToken.expiresAt) - Date.now();
    assert.ok(left > 5 * hour && left <= 6 * hour, `${left}`);
    const refresh = Date.parse(taken.refreshToken.expiresAt) - Date.now();
    assert.ok(Math.abs(refresh - 5_183_999_000) < hour, `${refresh}`);
    assert.doesNotMatch((await stage.command(['import', file, '--force'])).stderr, /다른 사용자도/);
  });

  test('an expired access token is refreshed immediately', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = fileWith(await moveLoginToScript(stage), {age: hour});
    stage.emulator.advanceClock(7 * hour);
    const taken = jsonOf(await stage.command(['import', file, '--json']));
    assert.deepEqual([taken.ok, taken.proof], [true, 'refreshed']);
    assert.equal((await stage.command(['send', '갱신 뒤'])).code, 0);
    const {tokens} = await storedLogin(stage);
    const end = tokens.refreshTokenExpiresAt ?? 0;
    assert.ok(Math.abs(end - (statSync(file).mtimeMs + 5_183_999_000)) < 1000);
  });

  test('the REST API key and secret are read from the file if it has them', async () => {
    await using stage = await openStage({loggedIn: true, isSetUp: false});
    const {restApiKey, clientSecret} = stage.emulator;
    const tokens = await moveLoginToScript(stage);
    const known = await stage.withPorts((ports) => ports.preferences.save({restApiKey: null}));
    assert.equal(known, undefined);
    const without = await stage.command(['import', fileWith(tokens)]);
    assert.equal(without.code, 2);
    assert.match(without.stderr, /^토큰을 가져오지 않았습니다\.\n.*REST API 키/);
    const file = fileWith({client_id: restApiKey, client_secret: clientSecret, tokens});
    assert.equal((await stage.command(['import', file])).code, 0);
    assert.equal((await stage.command(['refresh'])).code, 0);
    assert.equal((await storedLogin(stage)).tokens.restApiKey, restApiKey);
  });

  test('an existing login is replaced only with --force, and Kakao is not asked before', async () => {
    await using stage = await openStage({loggedIn: true});
    const {tokens} = await storedLogin(stage);
    const file = fileWith({access_token: 'somebody-elses-token', refresh_token: 'another-token'});
    const before = stage.asked(infoPath);
    const {code, stderr} = await stage.command(['import', file]);
    assert.equal(code, 3);
    assert.match(stderr, /이미 로그인되어 있어 바꾸지 않았습니다.*--force/);
    assert.equal(stage.asked(infoPath), before);
    const forced = await stage.command(['import', file, '--force']);
    // Kakao refuses both tokens, so the working login is kept.
    assert.equal(forced.code, 4);
    assert.deepEqual((await storedLogin(stage)).tokens, tokens);
  });

  test('without Kakao nothing is stored, unless --offline is given', async () => {
    await using stage = await openStage({loggedIn: true});
    const file = fileWith(await moveLoginToScript(stage), {age: hour});
    const env = {KAKAO_API_ORIGIN: 'http://127.0.0.1:1', KAKAO_AUTH_ORIGIN: 'http://127.0.0.1:1'};
    const refused = await stage.command(['import', file, '--json'], {env});
    assert.deepEqual([refused.code, jsonOf(refused).ok], [5, false]);
    assert.equal(await stage.withPorts((ports) => ports.sessions.read()), null);
    const taken = jsonOf(await stage.command(['import', file, '--offline', '--json'], {env}));
    assert.deepEqual([taken.ok, taken.proof, taken.appId], [true, 'none', null]);
    // The file has no time of issue, so its modification time counts.
    const end = Date.parse(taken.accessToken.expiresAt);
    assert.ok(Math.abs(end - (statSync(file).mtimeMs + 21_599_000)) < 1000);
    assert.equal((await stage.command(['status'])).code, 0);
    assert.equal(stage.asked(memoPath), 0);
  });

  test('no token is ever printed, for any contents of the file', async () => {
    await using stage = await openStage({loggedIn: true});
    const content = await moveLoginToScript(stage);
    const secrets = [content.access_token, content.refresh_token];
    const runs: readonly (readonly [unknown, readonly string[]])[] = [
      [[content, content], ['--force']],
      [{a: {b: content}}, ['--force', '--json']],
      [{...content, x: '\u001b[2J'}, ['--force', '--offline']],
    ];
    for (const [value, flags] of runs) {
      const {code, stdout, stderr} = await stage.command(['import', fileWith(value), ...flags]);
      assert.equal(code, 0);
      for (const secret of secrets) {
        assert.ok(secret !== null && !`${stdout}${stderr}`.includes(secret));
      }
    }
  });
});
