import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {startEmulator} from '../../../src/emulator/start-emulator.ts';
import {createKakaoApi} from '../../../src/kakao/api/kakao-api.ts';
import {createKakaoAuth} from '../../../src/kakao/auth/kakao-auth.ts';
import {createHttp} from '../../../src/kakao/http/http.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {type Stand, withServices} from '../../support/services.ts';

const withStand = (callback: (stand: Stand) => Promise<void>) =>
  withServices(callback, {loggedIn: false});

test('--print-url prints only the address, and --code completes the login in another process', async () => {
  await withStand(async ({ports, emulator, open}) => {
    const printed = await commandLineOn(ports)(['login', '--print-url']);
    assert.equal(printed.code, 0);
    assert.match(printed.stdout, /^http\S+\n$/);
    assert.match(printed.stderr, /kakao-tui login --code -/);
    const address = await emulator.agree(printed.stdout.trim());
    const run = commandLineOn(open());
    const done = await run(['login', '--code', '-'], {input: `${address}\n`});
    assert.deepEqual([done.code, done.stdout], [0, '']);
    assert.match(done.stderr, /로그인했습니다: 홍길동\./);
    const again = await run(['login', '--code', address]);
    assert.equal(again.code, 3);
    assert.match(again.stderr, /이미 로그인했습니다/);
  });
});

test('the address or the code is read from stdin in any form, or given as a value', async () => {
  await withStand(async ({ports, emulator}) => {
    const run = commandLineOn(ports);
    const agree = async () => {
      const {stdout} = await run(['login', '--print-url']);
      return emulator.agree(stdout.trim());
    };
    const codeOf = (address: string) => new URL(address).searchParams.get('code') ?? '';
    const inputs: ((address: string) => string)[] = [
      (address) => address,
      (address) => `${codeOf(address)}\n`,
      (address) => address.replace(/.{30}/g, '$&\r\n   '),
      (address) => codeOf(address).replace(/.{10}/g, '$&\n\n'),
      (address) => `> ${address.replace(/.{30}/g, '$&\n> ')}\n`,
      (address) => `'${address}'\nkim@host:~$ `,
    ];
    for (const input of inputs) {
      const text = input(await agree());
      const {code} = await run(['login', '--code', '-'], {input: text});
      assert.equal(code, 0, JSON.stringify(text));
    }
    for (const value of [await agree(), codeOf(await agree())]) {
      assert.equal((await run(['login', '--code', value])).code, 0);
    }
  });
});

test('--json prints one object, also for a failure', async () => {
  await withStand(async ({ports, emulator}) => {
    const run = commandLineOn(ports);
    const printed = JSON.parse((await run(['login', '--print-url', '--json'])).stdout);
    assert.equal(printed.schema, 'kakao-tui/login-url@1');
    assert.deepEqual([printed.ok, printed.error], [true, null]);
    assert.equal(printed.redirectUri, new URL(printed.url).searchParams.get('redirect_uri'));
    assert.ok(Date.parse(printed.expiresAt) > ports.clock.now() + 9 * 60_000);
    const none = await run(['login', '--code', 'a'.repeat(40), '--json', '--no-pkce']);
    const refused = JSON.parse(none.stdout);
    assert.deepEqual([none.code, refused.ok, refused.account], [3, false, null]);
    assert.deepEqual(refused.error.kakao, {http: 400, code: 'KOE320'});
    assert.equal(refused.error.code, 'code-refused');
    const input = await emulator.agree(printed.url);
    const done = JSON.parse((await run(['login', '--code', '-', '--json'], {input})).stdout);
    assert.deepEqual(Object.keys(done), [
      'schema',
      'ok',
      'account',
      'previousAccount',
      'accessToken',
      'refreshToken',
      'scopes',
      'error',
    ]);
    assert.equal(done.schema, 'kakao-tui/login@1');
    assert.equal(done.account.nickname, '홍길동');
    assert.ok(done.scopes.includes('talk_message'));
    const used = JSON.parse((await run(['login', '--code', input, '--json'])).stdout);
    assert.deepEqual([used.ok, used.error.code], [false, 'login-address']);
  });
});

test('neither stdout nor stderr nor the debug file shows the verifier, and the state only in the address', async () => {
  await using stage = await openStage({traced: true});
  const printed = await stage.run(['login', '--print-url']);
  const [pending] = await stage.withPorts((ports) => ports.pendingLogins.list());
  assert.ok(pending?.codeVerifier);
  assert.ok(!`${printed.stdout}${printed.stderr}`.includes(pending.codeVerifier));
  const input = await stage.emulator.agree(printed.stdout.trim());
  const done = await stage.run(['login', '--code', '-'], {input});
  assert.equal(done.code, 0);
  const {readFileSync} = await import('node:fs');
  const log = readFileSync(stage.debugFile ?? '', 'utf8');
  for (const secret of [pending.state, pending.codeVerifier]) {
    assert.ok(!`${log}${done.stdout}${done.stderr}`.includes(secret));
  }
});

test('on a terminal, --code - reads a wrapped address to its end, and a code to an empty line', async () => {
  await using stage = await openStage();
  for (const part of ['address', 'code'] as const) {
    const {stdout} = await stage.command(['login', '--print-url']);
    const address = await stage.emulator.agree(stdout.trim());
    const code = new URL(address).searchParams.get('code') ?? '';
    const text = part === 'code' ? `${code}\n` : address;
    await using tui = stage.open({args: ['login', '--code', '-']});
    await tui.until('빈 줄에서 Enter');
    tui.write(`${text.replace(/.{30}/g, '$&\n')}\n`);
    await tui.until('로그인했습니다: 홍길동.');
    assert.equal((await tui.exit).code, 0);
  }
});

test('a login of another account says so, and whose it was before', async () => {
  await withStand(async ({ports, emulator}) => {
    const login = async (other = emulator, language: 'ko' | 'en' = 'ko') => {
      const http = createHttp({env: {}, version: '0.0.0'});
      const auth = createKakaoAuth({origin: other.authOrigin, http});
      const api = createKakaoApi({origin: other.apiOrigin, http});
      const {restApiKey, clientSecret} = other;
      const environment = {...ports.environment, restApiKey, clientSecret};
      const run = commandLineOn({...ports, auth, api, environment});
      const {stdout} = await run(['login', '--print-url'], {language});
      const input = await other.agree(stdout.trim());
      return run(['login', '--code', '-', '--json'], {input, language});
    };
    const first = await login();
    assert.doesNotMatch(first.stderr, /전과 다른 계정/);
    assert.doesNotMatch((await login()).stderr, /전과 다른 계정/);
    const person = {id: '1234567890123456789', nickname: '김서연'};
    const other = await startEmulator({person});
    try {
      const {stderr, stdout} = await login(other);
      const words =
        /로그인했습니다: 김서연\..*전과 다른 계정.*김서연 \(1234567890123456789\).*홍길동 \(4038017295523847169\).*kakao-tui logout/s;
      assert.match(stderr, words);
      const {account, previousAccount} = JSON.parse(stdout);
      assert.deepEqual([account, previousAccount.nickname], [person, '홍길동']);
    } finally {
      await other.close();
    }
    assert.match((await login(emulator, 'en')).stderr, /another account than before/);
  });
});

test('options that exclude each other are refused', async () => {
  await withStand(async ({ports}) => {
    const run = commandLineOn(ports);
    const refused = [
      ['login', '--print-url', '--code', 'x'],
      ['login', '--code', 'x', '--choose-account'],
      ['login', '--code'],
    ];
    for (const args of refused) assert.equal((await run(args)).code, 2, args.join(' '));
  });
});

test('without a key, --print-url prints nothing on stdout', async () => {
  await withServices(
    async ({ports}) => {
      const {code, stdout, stderr} = await commandLineOn(ports)(['login', '--print-url']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /KAKAO_REST_API_KEY/);
    },
    {loggedIn: false, env: {KAKAO_REST_API_KEY: undefined}},
  );
});

test('--scope asks for the calendar too, and a login without it exits 7 and names the item', async () => {
  await withStand(async ({ports, emulator}) => {
    const run = commandLineOn(ports);
    const plain = await run(['login', '--print-url']);
    assert.equal(new URL(plain.stdout).searchParams.get('scope'), 'talk_message');
    const {stdout} = await run(['login', '--print-url', '--scope', 'talk_calendar']);
    const scope = new URL(stdout).searchParams.get('scope');
    assert.equal(scope, 'talk_message,talk_calendar');
    await run(['login', '--code', await emulator.agree(stdout.trim())]);
    assert.deepEqual(ports.sessions.read()?.tokens.scopes?.includes('talk_calendar'), true);
    const status = await run(['status']);
    assert.match(status.stdout, /톡캘린더 알림 +쓸 수 있음/);
    assert.equal((await run(['login', '--scope', 'talk_story'])).code, 2);
  });
  await withStand(async ({ports, emulator}) => {
    const input = new PassThrough();
    const agree = async (line: string): Promise<void> => {
      if (!line.startsWith('http')) return;
      input.write(`${await emulator.agree(line, {scopes: ['talk_message']})}\n`);
    };
    const args = ['login', '--no-browser', '--scope', 'talk_calendar'];
    const done = await commandLineOn(ports)(args, {input, onPrint: (line) => void agree(line)});
    assert.equal(done.code, 7, done.stderr);
    assert.match(done.stderr, /톡캘린더 및 일정.*동의하지 않았습니다/);
    assert.notEqual(ports.sessions.read(), null);
  });
});
