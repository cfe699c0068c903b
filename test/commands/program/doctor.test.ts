import assert from 'node:assert/strict';
import {once} from 'node:events';
import {chmodSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {startRawServer} from '../../kakao/raw-server.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {programCommand} from '../../support/program-command.ts';
import {openTerminal} from '../../support/terminal.ts';
import {examine, inWords} from './diagnosis.ts';

describe('doctor', {concurrency: 2}, () => {
  test('finds no problem with a healthy login, and makes one token request only', async () => {
    await using stage = await openStage({loggedIn: true});
    const before = stage.emulator.requests.length;
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.deepEqual(report.problems, []);
    const ids = [...new Set(report.findings.map(({id}) => id))];
    assert.deepEqual(ids, [
      'program',
      'node',
      'language',
      'terminal',
      'folder',
      'free-space',
      'locks',
      'database',
      'memos',
      'preferences',
      'token-files',
      'origin',
      'proxy',
      'network',
      'clock',
      'app-key',
      'login-page',
      'callback-port',
      'account',
      'access-token',
      'refresh-token',
      'consent',
      'reminders',
    ]);
    assert.deepEqual(report.levels('network'), ['ok', 'ok']);
    assert.match(report.one('account').message, /홍길동/);
    assert.match(report.one('access-token').message, /5시간 59분.*카카오에서 확인/);
    const asked = stage.emulator.requests.slice(before);
    const tokenRequests = asked.filter(({path}) => path === '/oauth/token');
    assert.deepEqual(
      tokenRequests.map(({form}) => form['code']),
      ['DUMMY'],
    );
    assert.equal(stage.emulator.memos.length, 0);
  });

  test('prints text in both languages, with a summary', async () => {
    await using stage = await openStage({loggedIn: true});
    const ko = await inWords(stage);
    assert.match(ko.stdout, /^\[정상\] kakao-tui \d/);
    assert.match(ko.stdout, /문제 0건, 참고 \d건\.\n$/);
    const en = await inWords(stage, {env: {LANG: 'C', KAKAO_CLIENT_SECRET: 'CANARYwrongSecret1'}});
    assert.equal(en.code, 7);
    assert.doesNotMatch(en.stdout.replace('홍길동', ''), /[가-힣]/);
    assert.match(en.stdout, /\[fail\] The client secret is missing.*KOE010.*\n {7}Put /);
    assert.match(en.stdout, /Problems: 1, notes: \d\.\n$/);
  });

  test('a client secret that is wrong or missing: exit 7', async () => {
    await using stage = await openStage({loggedIn: true});
    const wrong = await examine(stage, {env: {KAKAO_CLIENT_SECRET: 'CANARYwrongSecret1'}});
    assert.equal(wrong.code, 7);
    assert.deepEqual(wrong.problems, ['app-key']);
    assert.match(wrong.one('app-key').message, /KOE010/);
    assert.match(wrong.one('app-key').nextStep, /클라이언트 시크릿/);
    await using fresh = await openStage();
    const missing = await examine(fresh, {env: {KAKAO_CLIENT_SECRET: ''}});
    assert.equal(missing.code, 7);
    assert.deepEqual(missing.problems, ['app-key', 'login']);
  });

  test('a client secret that is off in the console is not reported as missing', async () => {
    await using stage = await openStage({loggedIn: true, clientSecret: null});
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.match(report.one('app-key').message, /클라이언트 시크릿 없이/);
  });

  test('a REST API key that Kakao does not know: exit 7', async () => {
    await using stage = await openStage();
    const report = await examine(stage, {env: {KAKAO_REST_API_KEY: '0'.repeat(32)}});
    assert.equal(report.code, 7);
    assert.deepEqual(report.problems, ['app-key', 'login-page', 'login']);
    assert.match(report.one('app-key').message, /KOE101/);
    assert.match(report.one('login-page').message, /KOE101/);
  });

  test('a redirect URI that is not registered: exit 7, with the URI', async () => {
    await using stage = await openStage({loggedIn: true});
    const env = {KAKAO_REDIRECT_URI: `${stage.redirectUri}/`};
    const report = await examine(stage, {env});
    assert.equal(report.code, 7);
    assert.deepEqual(report.problems, ['login-page']);
    assert.match(report.one('login-page').message, /KOE006/);
    assert.ok(report.one('login-page').message.endsWith(env.KAKAO_REDIRECT_URI));
  });

  test('Kakao Login that is off: exit 7', async () => {
    await using stage = await openStage({kakaoLoginOn: false});
    const report = await examine(stage);
    assert.equal(report.code, 7);
    assert.match(report.one('login-page').message, /KOE004/);
    assert.equal(report.one('app-key').level, 'ok');
  });

  test('a consent item that is off in the console: exit 7', async () => {
    await using stage = await openStage({enabledScopes: ['profile_nickname']});
    const report = await examine(stage);
    assert.equal(report.code, 7);
    assert.match(report.one('login-page').message, /KOE205/);
    await using later = await openStage({loggedIn: true});
    later.emulator.setEnabledScopes(['profile_nickname']);
    const switchedOff = await examine(later);
    assert.equal(switchedOff.code, 7);
    assert.deepEqual(switchedOff.problems, ['login-page', 'consent']);
    assert.match(switchedOff.one('consent').message, /꺼져/);
  });

  test('a consent that the user did not give: exit 7', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.setConsent(['profile_nickname']);
    const report = await examine(stage);
    assert.equal(report.code, 7);
    assert.deepEqual(report.problems, ['consent']);
    assert.match(report.one('consent').nextStep, /kakao-tui login/);
  });

  test('a login page with an unknown error is not a problem', async () => {
    await using stage = await openStage({loggedIn: true});
    const path = '/oauth/authorize';
    stage.emulator.failNext(path, {status: 400, body: '<p>KOE004 KOE006 KOE101</p>'});
    const listed = await examine(stage);
    assert.equal(listed.code, 0);
    assert.equal(listed.one('login-page').level, 'note');
    const location = `${stage.redirectUri}?error=new_error&error_description=CANARY`;
    stage.emulator.failNext(path, {status: 302, headers: {location}});
    const refused = await examine(stage);
    assert.equal(refused.code, 7);
    assert.match(refused.one('login-page').message, /new_error/);
    const elsewhere = 'https://accounts.kakao.com/login?continue=x';
    stage.emulator.failNext(path, {status: 302, headers: {location: elsewhere}});
    assert.equal((await examine(stage)).one('login-page').level, 'ok');
  });

  test('no login: exit 4; without a key as well', async () => {
    await using stage = await openStage();
    const report = await examine(stage);
    assert.equal(report.code, 4);
    assert.deepEqual(report.problems, ['login']);
    assert.match(report.one('login').nextStep, /kakao-tui login/);
    const before = stage.emulator.requests.length;
    const bare = await examine(stage, {env: {KAKAO_REST_API_KEY: '', KAKAO_CLIENT_SECRET: ''}});
    assert.equal(bare.code, 4);
    assert.deepEqual(bare.problems, ['app-key', 'login']);
    const asked = stage.emulator.requests.slice(before).map(({path}) => path);
    assert.ok(!asked.includes('/oauth/token'), asked.join());
  });

  test('an expired access token is refreshed; a login that has ended: exit 4', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.expireAccessTokens();
    const refreshed = await examine(stage);
    assert.equal(refreshed.code, 0);
    assert.match(refreshed.one('access-token').message, /5시간 59분/);
    stage.emulator.expireAccessTokens();
    stage.emulator.expireRefreshTokens();
    const ended = await examine(stage);
    assert.equal(ended.code, 4);
    assert.equal(ended.one('login').level, 'problem');
    assert.equal(ended.levels('account').length, 0);
  });

  test('waits for a refresh even when Kakao is slow, because its answer is the login', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.expireAccessTokens();
    stage.emulator.failNext('/oauth/token', {delay: 6000}, 2);
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.equal(report.one('app-key').level, 'note');
    assert.equal(report.one('account').level, 'ok');
  });

  test('a refresh token that expires within days is pointed out', async () => {
    await using stage = await openStage({loggedIn: true, refreshTokenLifetime: 3 * 86_400});
    const report = await examine(stage);
    assert.equal(report.code, 0);
    assert.equal(report.one('refresh-token').level, 'note');
    assert.match(report.one('refresh-token').nextStep, /kakao-tui login/);
  });

  test('Kakao under maintenance: exit 5, and the login is not blamed', async () => {
    await using stage = await openStage({loggedIn: true});
    const down = {status: 503, body: {msg: 'service unavailable', code: -9798}};
    stage.emulator.failNext('/v1/user/access_token_info', down, 9);
    const report = await examine(stage);
    assert.equal(report.code, 5);
    assert.deepEqual(report.problems, ['network', 'login']);
    assert.deepEqual(report.levels('network'), ['ok', 'problem']);
  });

  test('offline: exit 5, everything else is reported, and the login is unconfirmed', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.emulator.close();
    const report = await examine(stage);
    assert.equal(report.code, 5);
    assert.deepEqual(report.problems, ['network', 'network']);
    for (const id of ['app-key', 'login-page', 'login']) assert.equal(report.one(id).level, 'note');
    assert.equal(report.one('database').level, 'ok');
    assert.doesNotMatch(report.one('access-token').message, /카카오에서 확인/);
    assert.equal(report.levels('clock').length, 0);
  });

  test('a Kakao that never answers is abandoned, and the rest is reported', async (t) => {
    await using stage = await openStage({loggedIn: true});
    const hole = await startRawServer(t);
    const env = {KAKAO_AUTH_ORIGIN: hole.origin, KAKAO_API_ORIGIN: hole.origin};
    const report = await examine(stage, {env});
    assert.equal(report.code, 5);
    assert.deepEqual(report.problems, ['network', 'network']);
    assert.equal(report.one('database').level, 'ok');
  });

  test('a proxy is named without its password; an invalid one: exit 5', async () => {
    await using stage = await openStage({loggedIn: true});
    const password = 'CANARYproxyPassword1';
    const kakao = {KAKAO_AUTH_ORIGIN: 'https://kauth.test', KAKAO_API_ORIGIN: 'https://kapi.test'};
    const through = (proxy: string) =>
      examine(stage, {env: {...kakao, HTTPS_PROXY: proxy}}).then((report) => {
        assert.ok(!report.stdout.includes(password));
        assert.equal(report.code, 5);
        return report;
      });
    const used = await through(`http://me:${password}@127.0.0.1:9`);
    assert.match(used.one('proxy').message, /http:\/\/127\.0\.0\.1:9/);
    assert.match(used.findings.find(({id}) => id === 'network')?.message ?? '', /프록시/);
    const socks = await through(`socks5://me:${password}@127.0.0.1:9`);
    assert.deepEqual(socks.problems, ['proxy']);
    const exempt = await examine(stage, {env: {HTTP_PROXY: `http://me:${password}@127.0.0.1:9`}});
    assert.equal(exempt.code, 0);
    assert.match(exempt.one('proxy').message, /NO_PROXY/);
  });

  test('the port of the redirect URI is in use, or cannot be listened on', async () => {
    await using stage = await openStage({loggedIn: true});
    const server = createServer().listen(Number(new URL(stage.redirectUri).port), '127.0.0.1');
    await once(server, 'listening');
    const taken = await examine(stage);
    server.close();
    assert.equal(taken.code, 0);
    assert.equal(taken.one('callback-port').level, 'note');
    assert.match(taken.one('callback-port').message, /쓰고 있습니다/);
    assert.equal((await examine(stage)).one('callback-port').level, 'ok');
    const away = await examine(stage, {env: {KAKAO_REDIRECT_URI: 'https://example.com/oauth'}});
    assert.match(away.one('callback-port').nextStep, /붙여 넣으세요/);
    const invalid = await examine(stage, {env: {KAKAO_REDIRECT_URI: 'example'}});
    assert.equal(invalid.code, 1);
    assert.deepEqual(invalid.problems, ['redirect-uri']);
  });

  test('an invalid origin and damaged preferences: exit 1, both in one report', async () => {
    await using stage = await openStage({loggedIn: true});
    writeFileSync(join(stage.home, 'config.json'), '{"pkce": "CANARY"');
    chmodSync(join(stage.home, 'config.json'), 0o600);
    const report = await examine(stage, {env: {KAKAO_AUTH_ORIGIN: 'http://kauth.kakao.com'}});
    assert.equal(report.code, 1);
    assert.deepEqual(report.problems, ['preferences', 'origin']);
    assert.doesNotMatch(report.stdout, /CANARY/);
  });

  test('on a terminal: queries it, shows no trace of the queries, and leaves it in cooked mode', async () => {
    await using stage = await openStage({loggedIn: true});
    const {command, args: program} = programCommand();
    const args = [...program, 'doctor'];
    const env = cleanEnvironment({...stage.env, TERM: 'xterm-256color', NO_COLOR: undefined});
    await using terminal = openTerminal({command, args, env, columns: 100, rows: 60});
    assert.equal((await terminal.exit).code, 0, terminal.text());
    const text = terminal.text();
    assert.match(text, /터미널은 100x60, TERM xterm-256color입니다\./);
    assert.match(text, /256색을 씁니다\./);
    assert.match(text, /를 1칸으로 표시합니다/);
    assert.match(text, /bracketed paste/);
    assert.doesNotMatch(text, /─|\$p|2004/);
    assert.equal(terminal.screen()[0]?.startsWith('[정상] kakao-tui '), true, text);
  });
});
