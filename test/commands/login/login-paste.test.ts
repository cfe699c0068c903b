import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';

/** A login that has shown its address and reads stdin. */
async function startLogin(stage: KakaoStage, env = {}) {
  const cli = stage.start(['login', '--no-browser'], {env});
  const [address = ''] = await cli.untilStdout(/^http\S+$/m);
  await cli.untilStderr(/KOE006/);
  return {cli, address};
}

async function stored(stage: KakaoStage) {
  return stage.withPorts(({preferences, sessions}) => ({
    session: sessions.read(),
    secret: sessions.readClientSecret(stage.emulator.restApiKey),
    key: preferences.read().restApiKey,
  }));
}

const nothing = {session: null, secret: undefined, key: null};

describe('a pasted line', {concurrency: 2}, () => {
  test('is refused with the reason until it is the address of this login', async () => {
    await using stage = await openStage();
    const {cli, address} = await startLogin(stage);
    await using _end = cli;
    const callback = await stage.emulator.agree(address);
    const foreign = new URL(callback);
    foreign.searchParams.set('state', 'x'.repeat(43));
    cli.write(`\n${foreign.href}\n`);
    await cli.untilStderr(/state가 다릅니다/);
    cli.write(`${address}\n`);
    await cli.untilStderr(/동의하기 전의 로그인 주소/);
    cli.write('https://elsewhere.example/?code=abcdefgh\n');
    await cli.untilStderr(/다른 주소입니다/);
    const state = new URL(address).searchParams.get('state');
    cli.write(`${stage.redirectUri}?error=access_denied&state=${state}\n`);
    await cli.untilStderr(/동의 화면에서 취소했습니다/);
    cli.write('KOE006\n');
    await cli.untilStderr(/KOE006\)\.\n.*앱 > 플랫폼 키 > REST API 키 > 리다이렉트 URI/s);
    assert.equal(stage.asked('/oauth/token'), 0);
    cli.write(`${callback}\n`);
    const {code, stdout} = await stage.end(cli);
    assert.equal(code, 0);
    assert.equal(stdout, `${address}\n`);
    assert.equal(stage.asked('/oauth/token'), 1);
  });

  test('may be the bare code, without a line end', async () => {
    await using stage = await openStage();
    const {cli, address} = await startLogin(stage);
    await using _end = cli;
    const code = new URL(await stage.emulator.agree(address)).searchParams.get('code');
    cli.write(code ?? '');
    cli.end();
    assert.equal((await stage.end(cli)).code, 0);
    assert.equal((await stored(stage)).secret, stage.emulator.clientSecret);
  });

  test('may be a piece of a hard-wrapped address or code, which is never taken for all of it', async () => {
    await using stage = await openStage();
    for (const width of [20, 40, 60]) {
      const {cli, address} = await startLogin(stage);
      await using _end = cli;
      const callback = await stage.emulator.agree(address);
      cli.write(`${callback.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n')}\n`);
      assert.equal((await stage.end(cli)).code, 0, `${width} columns`);
    }
    const {cli, address} = await startLogin(stage);
    await using _end = cli;
    const code = new URL(await stage.emulator.agree(address)).searchParams.get('code') ?? '';
    cli.write(`${code.slice(0, 20)}\n`);
    await cli.untilStderr(/코드를 읽었습니다.*빈 줄에서 Enter/);
    assert.equal(stage.asked('/oauth/token'), 3);
    cli.write(`${code.slice(20)}\nkim@host:~$ \n\n`);
    assert.equal((await stage.end(cli)).code, 0);
    assert.equal(stage.asked('/oauth/token'), 4);
  });

  for (const redirectUri of ['https://example.com/oauth', 'https://localhost:3000']) {
    test(`is the only way with ${redirectUri}, which is reported`, async () => {
      await using stage = await openStage({redirectUris: [redirectUri]});
      const {cli, address} = await startLogin(stage, {KAKAO_REDIRECT_URI: redirectUri});
      await using _end = cli;
      assert.match(
        cli.stderr(),
        new RegExp(`${redirectUri}\\)가 이 컴퓨터의 주소가 아니어서 콜백을 받을 수 없`),
      );
      assert.doesNotMatch(cli.stderr(), /콜백을 기다립니다/);
      const callback = await stage.emulator.agree(address);
      assert.ok(callback.startsWith(redirectUri));
      cli.write(`${callback.replace(redirectUri, stage.redirectUri)}\n`);
      await cli.untilStderr(/다른 주소입니다/);
      cli.write(`${callback}\n`);
      assert.equal((await stage.end(cli)).code, 0);
    });
  }

  test('that never arrives ends a login without a possible callback', async () => {
    await using stage = await openStage();
    const env = {KAKAO_REDIRECT_URI: 'https://example.com/oauth'};
    const none = await stage.command(['login', '--no-browser'], {env});
    assert.equal(none.code, 3);
    assert.match(none.stderr, /붙여 넣은 글이 없습니다/);
    const wrong = await stage.command(['login', '--no-browser'], {env, input: 'hello world\n'});
    assert.equal(wrong.code, 3);
    assert.equal(wrong.stderr.match(/인가 코드가 아닙니다/g)?.length, 1);
  });
});

describe('a code that Kakao refuses', {concurrency: 2}, () => {
  test('because of the secret: KOE010, the console page, and nothing is stored', async () => {
    await using stage = await openStage();
    const wrong = {KAKAO_CLIENT_SECRET: 'wrongwrongwrongwrongwrongwrong12'};
    const {cli, address} = await startLogin(stage, wrong);
    await using _end = cli;
    await fetch(await stage.emulator.agree(address));
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 7);
    assert.match(stderr, /KOE010.*클라이언트 시크릿 > 카카오 로그인, https:\/\/developers\.kakao/s);
    assert.doesNotMatch(stderr, /wrongwrong/);
    assert.deepEqual(await stored(stage), nothing);
  });

  test('because of the key: KOE101 and its page', async () => {
    await using stage = await openStage();
    const {cli} = await startLogin(stage, {KAKAO_REST_API_KEY: '0'.repeat(32)});
    await using _end = cli;
    cli.write(`${'a'.repeat(40)}1\n\n`);
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 7);
    assert.match(stderr, /KOE101.*앱 > 플랫폼 키 > REST API 키/s);
    assert.deepEqual(await stored(stage), nothing);
  });

  test('because it was already used: KOE320, and the earlier login stays', async () => {
    await using stage = await openStage({loggedIn: true});
    const used = stage.emulator.requests.find(({form}) => form['code'])?.form['code'] ?? '';
    const before = await stored(stage);
    const {cli} = await startLogin(stage);
    await using _end = cli;
    cli.write(`${used}\n\n`);
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 3);
    assert.match(stderr, /KOE320/);
    assert.deepEqual(await stored(stage), before);
  });

  test('because of the redirect URI: KOE303 and its page', async () => {
    const other = 'http://localhost:4000/other';
    await using stage = await openStage();
    stage.emulator.failNext('/oauth/token', {
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'Redirect URI mismatch.',
        error_code: 'KOE303',
      },
    });
    const {cli} = await startLogin(stage, {KAKAO_REDIRECT_URI: other});
    await using _end = cli;
    cli.write(`${'a'.repeat(40)}1\n\n`);
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 7);
    assert.match(stderr, /KOE303.*리다이렉트 URI/s);
    assert.deepEqual(await stored(stage), nothing);
  });
});
