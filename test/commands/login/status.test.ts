import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

const loggedOutStatus = {
  schema: 'kakao-tui/status@1',
  loggedIn: false,
  account: null,
  accessToken: null,
  refreshToken: null,
  scopes: [],
  consent: 'unknown',
  calendarConsent: 'unknown',
  lastRefreshedAt: null,
};

/** Changes the stored token data, as time or another program would. */
function changeTokens(stage: KakaoStage, change: Record<string, number | string | null>) {
  return stage.withPorts(({sessions}) =>
    sessions.update((held) => ({...held, tokens: {...held.tokens, ...change}})),
  );
}

describe('status', {concurrency: 2}, () => {
  test('--json has exactly the documented members', async () => {
    await using stage = await openStage({loggedIn: true});
    const result = await stage.command(['status', '--json']);
    assert.equal(result.code, 0);
    assert.equal(result.stderr, '');
    const status = jsonOf(result);
    const {accessToken, refreshToken, ...rest} = status;
    assert.deepEqual(rest, {
      schema: 'kakao-tui/status@1',
      loggedIn: true,
      account: {id: '4038017295523847169', nickname: '홍길동'},
      scopes: ['profile_nickname', 'talk_message'],
      consent: 'agreed',
      calendarConsent: 'missing',
      lastRefreshedAt: null,
    });
    for (const [token, life] of [
      [accessToken, 21599],
      [refreshToken, 5183999],
    ]) {
      assert.deepEqual(Object.keys(token), ['expiresAt', 'expiresIn']);
      assert.match(token.expiresAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.ok(life - 60 < token.expiresIn && token.expiresIn <= life, `${token.expiresIn}`);
    }
    assert.ok(stage.asked('/v1/user/access_token_info') === 1);
    const before = Date.now();
    await stage.command(['refresh']);
    const after = Date.now();
    const {lastRefreshedAt} = jsonOf(await stage.command(['status', '--json', '--offline']));
    const at = Date.parse(lastRefreshedAt);
    assert.ok(before <= at && at <= after, lastRefreshedAt);
  });

  test('--offline makes no request', async () => {
    await using stage = await openStage({loggedIn: true});
    const before = stage.emulator.requests.length;
    assert.equal((await stage.command(['status', '--offline'])).code, 0);
    assert.equal(stage.emulator.requests.length, before);
  });

  test('unknown values are null, and Kakao is asked about the access token', async () => {
    await using stage = await openStage({loggedIn: true});
    await changeTokens(stage, {accessTokenExpiresAt: null, refreshTokenExpiresAt: null});
    const stored = jsonOf(await stage.command(['status', '--json', '--offline']));
    const unknown = {expiresAt: null, expiresIn: null};
    assert.deepEqual([stored.accessToken, stored.refreshToken], [unknown, unknown]);
    const asked = jsonOf(await stage.command(['status', '--json']));
    assert.ok(asked.accessToken.expiresIn > 21000);
    assert.deepEqual(asked.refreshToken, unknown);
    await changeTokens(stage, {refreshToken: null});
    assert.equal(jsonOf(await stage.command(['status', '--json', '--offline'])).refreshToken, null);
  });

  test('without a login: loggedIn false, exit 4 and how to log in', async () => {
    await using stage = await openStage();
    for (const more of [[], ['--offline']]) {
      const result = await stage.command(['status', '--json', ...more]);
      assert.equal(result.code, 4);
      assert.deepEqual(jsonOf(result), loggedOutStatus);
      assert.match(result.stderr, /kakao-tui login/);
    }
    assert.equal(stage.emulator.requests.length, 0);
  });

  test('after the login has ended: loggedIn false and exit 4', async () => {
    await using stage = await openStage({loggedIn: true});
    await changeTokens(stage, {accessTokenExpiresAt: 1, refreshTokenExpiresAt: 2});
    const result = await stage.command(['status', '--json', '--offline']);
    assert.equal(result.code, 4);
    const {loggedIn, accessToken} = jsonOf(result);
    assert.equal(loggedIn, false);
    assert.deepEqual(accessToken, {expiresAt: '1970-01-01T00:00:00.001Z', expiresIn: 0});
    await using cut = await openStage({loggedIn: true});
    cut.emulator.revokeAll();
    const asked = await cut.run(['status', '--json']);
    assert.equal(asked.code, 4);
    assert.equal(jsonOf(asked).loggedIn, false);
  });

  test('refreshes an access token that Kakao refuses', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.expireAccessTokens();
    const status = jsonOf(await stage.command(['status', '--json']));
    assert.equal(status.loggedIn, true);
    assert.notEqual(status.lastRefreshedAt, null);
  });

  test('a missing consent and an unreachable Kakao have their own exit codes', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.setConsent(['profile_nickname']);
    const noConsent = await stage.command(['status', '--json']);
    assert.equal(noConsent.code, 7);
    assert.deepEqual(jsonOf(noConsent).scopes, ['profile_nickname']);
    await stage.emulator.close();
    const noKakao = await stage.command(['status', '--json']);
    assert.equal(noKakao.code, 5);
    assert.equal(jsonOf(noKakao).loggedIn, true);
  });

  test('as text: both expiries, in the language of the locale', async () => {
    await using stage = await openStage({loggedIn: true});
    const ko = await stage.command(['status']);
    assert.match(ko.stdout, /홍길동\n.*5시간 59분 \(20\d\d-\d\d-\d\d \d\d:\d\d\)\n.*59일 \(/s);
    assert.equal(ko.stderr, '');
    const en = await stage.command(['status', '--offline'], {env: {LANG: 'C'}});
    assert.match(en.stdout, /access token .*5 h 59 min .*\n.*refresh token .*59 days/s);
    assert.doesNotMatch(en.stdout.replace('홍길동', ''), /[가-힣]/);
  });

  test('shows no control character of a nickname', async () => {
    const nickname = '길\u001b]52;c;eA==\u0007동\u009b2J\u202e끝';
    await using stage = await openStage({loggedIn: true, person: {id: '7', nickname}});
    const words = await stage.command(['status']);
    assert.match(words.stdout, /길동끝/);
    const json = await stage.command(['status', '--json']);
    assert.equal(jsonOf(json).account.nickname.normalize(), nickname);
    assert.doesNotMatch(json.stdout, /[\u007f-\u009f\u202e]/);
  });
});
