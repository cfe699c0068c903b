import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {freePort} from '../../support/free-port.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import type {RunningCli} from '../../support/run.ts';

/** The address, which is the only line on stdout. */
async function addressOf(cli: RunningCli): Promise<string> {
  const [address = ''] = await cli.untilStdout(/^http\S+$/m);
  assert.equal(cli.stdout(), `${address}\n`);
  return address;
}

async function isLoggedIn(stage: KakaoStage): Promise<boolean> {
  return stage.withPorts((ports) => ports.sessions.read() !== null);
}

describe('login', {concurrency: 2}, () => {
  test('receives the callback and ends by itself with stdin still open', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser']);
    const address = new URL(await addressOf(cli));
    assert.equal(address.origin, stage.emulator.authOrigin);
    const {scope, state, ...query} = Object.fromEntries(address.searchParams);
    assert.equal(scope, 'talk_message');
    assert.match(state ?? '', /^[\w-]{43,}$/);
    assert.equal(query['code_challenge_method'], 'S256');
    assert.equal(query['redirect_uri'], stage.redirectUri);
    await cli.untilStderr(/콜백을 기다립니다/);
    const page = await fetch(await stage.emulator.agree(address.href));
    assert.equal(page.status, 200);
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 0);
    assert.match(stderr, /로그인했습니다: 홍길동\./);
    const status = jsonOf(await stage.command(['status', '--json', '--offline']));
    assert.equal(status.account.nickname, '홍길동');
  });

  test('waits for the callback after stdin has ended, and saves the app credentials', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser']);
    cli.end();
    const address = await addressOf(cli);
    await cli.untilStderr(/KOE006/);
    await fetch(await stage.emulator.agree(address));
    assert.equal((await stage.end(cli)).code, 0);
    const later = {KAKAO_REST_API_KEY: undefined, KAKAO_CLIENT_SECRET: undefined};
    assert.equal((await stage.command(['refresh'], {env: later})).code, 0);
  });

  test('continues to wait after a request that is not the callback of this login', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser']);
    const address = await addressOf(cli);
    await cli.untilStderr(/KOE006/);
    const callback = new URL(await stage.emulator.agree(address));
    const foreign = new URL(callback);
    foreign.searchParams.set('state', 'x'.repeat(43));
    assert.equal((await fetch(foreign)).status, 400);
    assert.equal((await fetch(new URL('/favicon.ico', callback))).status, 404);
    assert.equal(stage.asked('/oauth/token'), 0);
    await fetch(callback);
    assert.equal((await stage.end(cli)).code, 0);
  });

  test('ends with a message when the user does not agree', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser']);
    await fetch(await stage.emulator.deny(await addressOf(cli)));
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 7);
    assert.match(stderr, /동의 화면에서 취소했습니다/);
    assert.equal(await isLoggedIn(stage), false);
  });

  test('succeeds without the consent to messages, and explains how to give it', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser']);
    await fetch(await stage.emulator.agree(await addressOf(cli), {scopes: []}));
    const {code, stderr} = await stage.end(cli);
    assert.equal(code, 7);
    assert.match(
      stderr,
      /로그인했습니다.*\[카카오톡 메시지 전송\]에 동의하지 않았습니다.*동의항목/s,
    );
    assert.equal(await isLoggedIn(stage), true);
  });

  test('reports why a port in use allows only pasting', async () => {
    await using holder = await openStage();
    await using first = holder.start(['login', '--no-browser']);
    await addressOf(first);
    await using second = holder.start(['login', '--no-browser']);
    const address = await addressOf(second);
    await second.untilStderr(/다른 프로그램이 http\S+의 포트를 쓰고 있어/);
    second.write(`${await holder.emulator.agree(address)}\n`);
    assert.equal((await holder.end(second)).code, 0);
    first.kill('SIGTERM');
    assert.equal((await holder.end(first)).code, 143);
  });

  test('lets the user choose another Kakao account', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['login', '--no-browser', '--choose-account'], {
      env: {LANG: 'C'},
    });
    const address = new URL(await addressOf(cli));
    assert.equal(address.searchParams.get('prompt'), 'select_account');
    await cli.untilStderr(/Waiting for the callback/);
  });

  test('opens the browser that BROWSER names, without the state in its command line, and --no-browser opens none', async () => {
    const port = await freePort();
    const {createServer} = await import('node:http');
    const opened: string[] = [];
    const server = createServer((request, response) => {
      opened.push(new URL(request.url ?? '', 'http://localhost').search.slice(1));
      response.end();
    }).listen(port, '127.0.0.1');
    const script = [
      `const seen = (text) => fetch('http://127.0.0.1:${port}/?' + encodeURIComponent(text));`,
      `fetch(process.argv[1], {redirect: 'manual'})`,
      `.then((page) => seen(process.argv[1] + ' ' + page.headers.get('location')));`,
    ];
    const env = {BROWSER: `${process.execPath} -e "${script.join('')}"`};
    await using stage = await openStage();
    await using quiet = stage.start(['login', '--no-browser'], {env});
    await quiet.untilStderr(/KOE006/);
    await quiet.close();
    assert.deepEqual(opened, []);
    await using cli = stage.start(['login'], {env});
    await cli.untilStderr(/브라우저를 열었습니다/);
    const address = await addressOf(cli);
    if (opened.length === 0) await new Promise((resolve) => server.once('request', resolve));
    const [given = '', location = ''] = decodeURIComponent(opened[0] ?? '').split(' ');
    assert.equal(location, address);
    assert.match(given, /^http:\/\/localhost:\d+\/[\w-]{22}$/);
    server.close();
  });

  test('without a key says where the console shows it', async () => {
    await using stage = await openStage({isSetUp: false});
    const {code, stderr, stdout} = await stage.command(['login', '--no-browser']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /KAKAO_REST_API_KEY.*앱 > 플랫폼 키 > REST API 키.*developers\.kakao\.com/s,
    );
  });
});
