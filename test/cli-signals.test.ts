import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {memoPath} from './emulator/plain-http.ts';
import {endOf} from './support/at-the-keyboard.ts';
import {jsonOf} from './support/cli-result.ts';
import {textMemo} from './support/contents.ts';
import {openStage} from './support/kakao-stage.ts';
import {programCommand, runCli} from './support/run.ts';
import {untilSeen} from './support/until-seen.ts';

const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

describe('signals', {concurrency: 2}, () => {
  for (const [signal, code] of Object.entries(codes)) {
    test(`${signal} ends a login with ${code}`, async () => {
      await using stage = await openStage();
      await using cli = stage.start(['login', '--no-browser']);
      await cli.untilStderr(/KOE006/);
      cli.kill(signal as keyof typeof codes);
      const ended = await stage.end(cli);
      assert.deepEqual([ended.code, ended.signal], [code, null]);
      assert.match(ended.stderr, /로그인을 취소했습니다/);
    });
  }

  test('SIGTERM ends a send that still reads stdin: 143, nothing recorded', async () => {
    await using stage = await openStage();
    await using cli = stage.start(['send', '--json']);
    cli.write('반만');
    // The database is opened right before stdin is read.
    await untilSeen('the database', () => existsSync(join(stage.home, 'state.db')));
    cli.kill('SIGTERM');
    const ended = await stage.end(cli);
    assert.equal(ended.code, 143);
    assert.equal(jsonOf(ended).error.code, 'network-cancelled');
    assert.equal((await stage.run(['history', '--jsonl'])).stdout, '');
  });

  test('SIGTERM during a request to Kakao makes the memo unknown: 8', async () => {
    await using stage = await openStage({loggedIn: true});
    stage.emulator.failNext(memoPath, {hang: true, processed: true});
    await using cli = stage.start(['send', '--json', '메모']);
    await untilSeen('the request', () => stage.asked(memoPath) === 1);
    cli.kill('SIGTERM');
    const ended = await stage.end(cli);
    assert.equal(ended.code, 8);
    assert.equal(jsonOf(ended).status, 'unknown');
  });
});

test('stdout closed early: no stack trace, exit 141', async () => {
  await using stage = await openStage();
  await stage.withPorts((ports) => {
    for (let index = 0; index < 3000; index += 1) {
      const text = `메모 ${index} ${'길게 '.repeat(30)}`;
      ports.memos.add(
        {
          id: `id-${index}`,
          ...textMemo(text, {url: 'https://developers.kakao.com', buttonTitle: null}),
          status: 'sent',
          parts: [{text, status: 'sent'}],
          createdAt: index,
          sentAt: index,
          nextAttemptAt: null,
          attempts: 1,
          failure: null,
          tags: [],
          pinnedAt: null,
          sourceId: null,
        },
        null,
      );
    }
  });
  const {command, args} = programCommand();
  const words = [command, ...args].map((word) => `'${word}'`).join(' ');
  const script = `{ ${words} history --jsonl; echo "code $?" >&2; } | head -n 1`;
  const piped = await runCli([], {env: stage.env, program: {command: 'sh', args: ['-c', script]}});
  assert.equal(JSON.parse(piped.stdout).id, 'id-0');
  assert.equal(piped.stderr, 'code 141\n');
});

describe('with a user at the terminal', {concurrency: 2}, () => {
  test('SIGTERM closes the screen and exits with 143', async () => {
    await using stage = await openStage({loggedIn: true});
    await using tui = stage.open();
    await tui.until('나와의 채팅');
    tui.kill('SIGTERM');
    assert.deepEqual(await endOf(tui), {code: 143});
    assert.deepEqual(tui.modes().cursorVisible, true);
  });

  test('success is reported, and stdin is read up to Ctrl+D', async () => {
    await using stage = await openStage({loggedIn: true});
    await using refresh = stage.open({args: ['refresh']});
    await refresh.until('토큰을 갱신했습니다. 액세스 5시간');
    assert.deepEqual(await endOf(refresh), {code: 0});
    await using send = stage.open({args: ['send']});
    await send.until('Ctrl+D');
    send.write('터미널에서\r');
    send.write('\x04');
    await send.until('보냈습니다.');
    assert.deepEqual(await endOf(send), {code: 0});
    assert.equal(stage.emulator.memos[0]?.text, '터미널에서');
  });

  test('login asks for key and secret without echo, and stores them only when they are correct', async () => {
    await using stage = await openStage({isSetUp: false});
    const {restApiKey, clientSecret} = stage.emulator;
    const login = async (secret: string) => {
      const tui = stage.open({args: ['login', '--no-browser'], columns: 400});
      await tui.until(/REST API 키:$/m);
      tui.write(`${restApiKey}\r`);
      await tui.until(/없으면 Enter\):$/m);
      tui.write(`${secret}\r`);
      await tui.until(/^http\S+authorize\S+$/m);
      await tui.until('KOE006');
      const address = /^http\S+authorize\S+$/m.exec(tui.text())?.[0] ?? '';
      await fetch(await stage.emulator.agree(address));
      const exit = await endOf(tui);
      assert.ok(!tui.output().includes(secret), 'the secret was shown');
      await tui.close();
      return exit;
    };
    assert.deepEqual(await login('wrong0secret0wrong0secret0wrong0'), {code: 7});
    assert.deepEqual(await login(clientSecret ?? ''), {code: 0});
    assert.equal((await stage.run(['refresh'])).code, 0);
  });

  test('Ctrl+C and Ctrl+D at a question end the login', async () => {
    await using stage = await openStage({isSetUp: false});
    for (const [key, code] of [
      ['\x03', 130],
      ['\x04', 2],
    ] as const) {
      await using tui = stage.open({args: ['login']});
      await tui.until(/REST API 키:$/m);
      tui.write(key);
      assert.deepEqual(await endOf(tui), {code});
      assert.equal(tui.modes().cursorVisible, true);
    }
  });
});
