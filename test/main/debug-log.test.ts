import assert from 'node:assert/strict';
import {chmodSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openDebugLog} from '../../src/main/debug-log.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {endOf, enterLine} from '../support/at-the-keyboard.ts';
import {bundledProgram} from '../support/bundled-program.ts';
import {type DebugEntry, readEntries} from '../support/debug-file.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {programCommand, runCli} from '../support/run.ts';
import {planDue} from '../support/schedules.ts';
import {mountSmallDisk, noSmallDisk} from '../support/small-disk.ts';
import {tempFolder, withTempFolder} from '../support/temp-folder.ts';

const memo = '아무도 읽으면 안 되는 메모';

/** The entries without time and process, which differ between runs. */
function plain(entries: readonly DebugEntry[]): readonly Record<string, unknown>[] {
  return entries.map(({time: _time, pid: _pid, ms: _ms, ...entry}) => entry);
}

/** The entries of a command that runs on a stage in which no other process writes. */
async function tracedRun(stage: KakaoStage, args: string[]) {
  const before = stage.debugFile === null ? 0 : readEntries(stage.debugFile).length;
  const result = await stage.run(args);
  return {...result, entries: plain(readEntries(stage.debugFile).slice(before))};
}

test('a send is recorded from its start to its exit code, with every phase of its request', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  const {code, stderr, entries} = await tracedRun(stage, ['send', '--json', memo]);
  assert.deepEqual([code, stderr], [0, '']);
  const [start, command, ...rest] = entries;
  assert.partialDeepStrictEqual(start, {
    kind: 'start',
    node: process.version,
    platform: process.platform,
    isTerminal: false,
  });
  assert.deepEqual(command, {kind: 'command', command: 'send', options: ['--json']});
  const request = {kind: 'request', request: 1};
  assert.deepEqual(
    rest.filter(({kind}) => kind !== 'lock'),
    [
      {
        ...request,
        phase: 'begin',
        method: 'POST',
        endpoint: `${stage.emulator.apiOrigin}${memoPath}`,
      },
      {...request, phase: 'connect'},
      {...request, phase: 'send'},
      {...request, phase: 'answer'},
      {...request, phase: 'body', status: 200},
      {...request, phase: 'done', status: 200, bytes: 17},
      {kind: 'exit', code: 0},
    ],
  );
});

test('a refusal of Kakao is recorded with its status, its code and the exit code', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  stage.emulator.failNext(memoPath, {status: 400, body: {code: -2, msg: memo}});
  const {code, entries} = await tracedRun(stage, ['send', memo]);
  assert.equal(code, 1);
  assert.partialDeepStrictEqual(
    entries.find(({phase}) => phase === 'done'),
    {status: 400, code: -2},
  );
  assert.deepEqual(entries.at(-1), {kind: 'exit', code: 1});
});

test('a request that times out is recorded with the phase in which it hung', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  stage.emulator.failNext(memoPath, {hang: true});
  const {code, entries} = await tracedRun(stage, ['send', '--timeout', '1s', memo]);
  assert.equal(code, 8);
  assert.partialDeepStrictEqual(
    entries.find(({phase}) => phase === 'failed'),
    {during: 'answer', sent: true, failure: {kind: 'network', reason: 'answer-timeout'}},
  );
});

test('a refresh is recorded with the lock that it holds', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  const {entries} = await tracedRun(stage, ['refresh']);
  const recorded = entries
    .filter(({kind}) => kind === 'lock' || kind === 'refresh')
    .map(({lock, phase, by, failure}) => [lock ?? by, phase ?? failure]);
  assert.deepEqual(recorded, [
    ['refresh', 'wait'],
    ['refresh', 'held'],
    ['command', null],
    ['refresh', 'released'],
  ]);
});

test('a login is recorded without its code, state, verifier and tokens', async () => {
  await using stage = await openStage({traced: true});
  await using cli = stage.start(['login', '--no-browser']);
  const [address = ''] = await cli.untilStdout(/^http\S+$/m);
  const state = new URL(address).searchParams.get('state') ?? '';
  await cli.untilStderr(/KOE006/);
  const callback = await stage.emulator.agree(address);
  await fetch(callback);
  assert.equal((await stage.end(cli)).code, 0);
  const entries = plain(readEntries(stage.debugFile));
  const command = {kind: 'command', command: 'login', options: ['--no-browser']};
  assert.deepEqual(entries[1], command);
  const endpoints = entries.flatMap(({endpoint}) => (endpoint === undefined ? [] : [endpoint]));
  assert.ok(endpoints.includes(`${stage.emulator.authOrigin}/oauth/token`));
  const written = readFileSync(stage.debugFile ?? '', 'utf8');
  const code = new URL(callback).searchParams.get('code') ?? '';
  assert.ok(state.length > 20 && code.length > 10);
  for (const secret of [state, code]) assert.ok(!written.includes(secret));
});

for (const [name, args] of [
  ['the screen', []],
  ['the app read out', ['--screen-reader']],
] as const) {
  test(`${name}: events and effects are recorded by type, without any written text`, async () => {
    await using stage = await openStage({loggedIn: true, traced: true});
    await using tui = stage.open({args: [...args]});
    await tui.until('온라인');
    await enterLine(tui, memo);
    await tui.until(args.length === 0 ? new RegExp(`✓ {2}${memo}$`, 'm') : /보냄: /);
    await enterLine(tui, '/quit');
    assert.deepEqual(await endOf(tui), {code: 0});
    const entries = plain(readEntries(stage.debugFile));
    const types = (of: string) => entries.filter(({kind}) => kind === of).map(({type}) => type);
    for (const type of ['started', 'draft-edited', 'draft-submitted', 'memo-accepted']) {
      assert.ok(types('event').includes(type), type);
    }
    assert.ok(types('effect').includes('drain-outbox'));
    assert.ok(!types('event').includes('clock-ticked'));
    const accepted = entries.find(({kind, type}) => kind === 'effect' && type === 'accept-memo');
    assert.partialDeepStrictEqual(accepted, {
      content: {kind: 'text', textLength: memo.length},
      writing: {textLength: 0},
    });
    assert.deepEqual(entries.at(-1), {kind: 'exit', code: 0});
  });
}

test('the events of the daemon are recorded by type', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  await stage.withPorts((ports) => planDue(ports, {job: {kind: 'text', text: memo}}));
  await using cli = stage.start(['daemon']);
  await cli.untilStdout(/메모 \w{8}: 보냄/);
  cli.kill('SIGTERM');
  assert.equal((await stage.end(cli)).code, 0);
  const recorded = plain(readEntries(stage.debugFile)).filter(({kind}) => kind === 'background');
  assert.deepEqual(recorded[0], {kind: 'background', type: 'started'});
  const sent = recorded.find(({type}) => type === 'memo');
  assert.partialDeepStrictEqual(sent, {memo: {status: 'sent'}});
  assert.deepEqual(recorded.at(-1), {kind: 'background', type: 'ended'});
});

test('the file is created with mode 0600 under umask 000, and each process appends to it', async () => {
  await using stage = await openStage({loggedIn: true});
  const folder = tempFolder();
  const {command, args} = programCommand();
  const program = {command: 'sh', args: ['-c', 'umask 000; exec "$0" "$@"', command, ...args]};
  const env = {...stage.env, KAKAO_TUI_DEBUG: 'debug.jsonl'};
  for (const memo of ['하나', '둘']) {
    const {code} = await runCli(['send', memo], {program, env, cwd: folder});
    assert.equal(code, 0);
  }
  const file = join(folder, 'debug.jsonl');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const starts = readEntries(file).filter(({kind}) => kind === 'start');
  assert.equal(new Set(starts.map(({pid}) => pid)).size, 2);
});

test('a file that others may read is made private, and its contents stay', async () => {
  await using stage = await openStage({loggedIn: true});
  const file = join(tempFolder(), 'debug.jsonl');
  const first = '{"time":"2026-01-02T03:04:05.678Z","pid":1,"kind":"start"}\n';
  writeFileSync(file, first);
  chmodSync(file, 0o644);
  const {code} = await stage.run(['send', memo], {env: {KAKAO_TUI_DEBUG: file}});
  assert.equal(code, 0);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.ok(readFileSync(file, 'utf8').startsWith(first));
  assert.ok(readEntries(file).length > 5);
});

test('a file that cannot be written stays as it is, and the warning names the reason', async () => {
  const folder = tempFolder();
  const target = join(folder, 'target');
  const link = join(folder, 'link');
  writeFileSync(target, 'precious');
  symlinkSync(target, link);
  for (const [file, ko, en] of [
    [join(folder, 'none', 'debug.jsonl'), '폴더를 찾을 수 없습니다', 'folder not found'],
    [folder, '링크이거나 일반 파일이 아닙니다', 'it is a link or not a regular file'],
    [link, '링크이거나 일반 파일이 아닙니다', 'it is a link or not a regular file'],
    [target, '디버그 기록이 아닌 내용이 들어 있습니다', 'it has content other than debug entries'],
    ['/dev/null', '링크이거나 일반 파일이 아닙니다', 'it is a link or not a regular file'],
  ] as const) {
    assert.deepEqual(await openDebugLog(file, {KAKAO_TUI_HOME: tempFolder()}), {
      log: null,
      warning: {
        ko: `디버그 파일에 쓸 수 없어 기록 없이 계속합니다: ${file} (${ko}). KAKAO_TUI_DEBUG에 쓸 수 있는 파일을 지정하거나, 변수를 지우세요.`,
        en: `Cannot write the debug file; continuing without it: ${file} (${en}). Set KAKAO_TUI_DEBUG to a file that you can write, or unset it.`,
      },
    });
  }
  assert.equal(readFileSync(target, 'utf8'), 'precious');
});

test('a file that cannot be written causes one warning; the memo is sent with exit 0', async () => {
  await using stage = await openStage({loggedIn: true});
  for (const [Lang, warning] of [
    ['ko_KR.UTF-8', /^디버그 파일에 쓸 수 없어 .*\n$/],
    ['en_US.UTF-8', /^Cannot write the debug file; .*\n$/],
  ] as const) {
    const env = {KAKAO_TUI_DEBUG: stage.home, LANG: Lang};
    const {code, stderr} = await stage.run(['send', `${memo} ${Lang}`], {env});
    assert.equal(code, 0);
    assert.match(stderr, warning);
  }
  assert.equal(stage.emulator.memos.length, 2);
});

for (const [when, room, warnings] of [
  ['at the start: one warning', 0, 1],
  ['while the program runs: the file ends', 200, 0],
] as const) {
  test(`a disk that is full ${when}, and the memo is sent with exit 0`, {
    skip: noSmallDisk,
  }, async () => {
    await using stage = await openStage({loggedIn: true});
    await withTempFolder(async (folder) => {
      using disk = mountSmallDisk(folder);
      const file = join(folder, 'debug.jsonl');
      // Fills the page of the file except for `room` bytes.
      writeFileSync(file, `${'{"time":"'.padEnd(4095 - room)}\n`);
      disk.fill();
      const {code, stderr} = await stage.run(['send', memo], {env: {KAKAO_TUI_DEBUG: file}});
      assert.equal(code, 0);
      assert.equal(stderr.match(/디스크가 가득 찼습니다/g)?.length ?? 0, warnings);
      assert.equal(readFileSync(file, 'utf8').includes('"kind":"start"'), room > 0);
    });
    assert.equal(stage.emulator.memos.length, 1);
  });
}

test('in a working folder that was deleted, a relative file causes the warning', async () => {
  await using stage = await openStage({loggedIn: true});
  const {command, args} = programCommand();
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
  const program = {command: 'sh', args: ['-c', script, command, ...args]};
  const env = {...stage.env, KAKAO_TUI_DEBUG: 'debug.jsonl'};
  const {code, stderr} = await runCli(['send', memo], {program, env, cwd: tempFolder()});
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^디버그 파일에 쓸 수 없어 .*\n$/);
  assert.equal(stage.emulator.memos.length, 1);
});

test('the screen opens as usual if the file cannot be written', async () => {
  await using stage = await openStage({loggedIn: true});
  await using tui = stage.open({env: {KAKAO_TUI_DEBUG: '/dev/null'}});
  await tui.until('온라인');
  await enterLine(tui, '/quit');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.match(tui.scrollback().join('\n'), /디버그 파일에 쓸 수 없어/);
});

test('private parts of a command line are not recorded', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  await stage.run(['send', '--link', 'https://example.com/hush', '--idempotency-key=hush', memo]);
  await stage.run(['hush', memo]);
  await stage.run(['--hush=hush']);
  const entries = plain(readEntries(stage.debugFile));
  const commands = entries.filter(({kind}) => kind === 'command');
  assert.deepEqual(
    commands.map(({command}) => command),
    ['send', 'kakao-tui', 'kakao-tui'],
  );
  const [first] = commands.map(({options}) => options);
  assert.ok(Array.isArray(first));
  assert.deepEqual(first.toSorted(), ['--idempotency-key', '--link']);
  assert.doesNotMatch(JSON.stringify(entries), /hush/);
});

test('a command that `run` starts may write to the same file, from any folder', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  const folder = tempFolder();
  const env = {KAKAO_TUI_DEBUG: 'own.jsonl'};
  const {stdout} = await stage.run(['run', '--on-failure-only', '--', 'env'], {env, cwd: folder});
  assert.match(stdout, new RegExp(`^KAKAO_TUI_DEBUG=${join(folder, 'own.jsonl')}$`, 'm'));
});

test('if the variable is not set, nothing is loaded for it', async () => {
  await using stage = await openStage({loggedIn: true});
  const folder = tempFolder();
  const witness = join(folder, 'witness.mjs');
  const seen = join(folder, 'loaded');
  writeFileSync(
    witness,
    `import {registerHooks} from 'node:module';
    import {appendFileSync} from 'node:fs';
    registerHooks({load: (url, context, next) => {
      appendFileSync(process.env.WITNESS, url + '\\n');
      return next(url, context);
    }});`,
  );
  const program = await bundledProgram();
  const env = {
    ...stage.env,
    WITNESS: seen,
    NODE_OPTIONS: `--import=${pathToFileURL(witness).href}`,
  };
  const loadedBy = async (more: Record<string, string>): Promise<string> => {
    writeFileSync(seen, '');
    const {code} = await runCli(['send', memo], {program, env: {...env, ...more}});
    assert.equal(code, 0);
    const files = readFileSync(seen, 'utf8').match(/^file:.*\.js$/gm) ?? [];
    return files.map((url) => readFileSync(new URL(url), 'utf8')).join('\n');
  };
  const words = '디버그 파일에';
  const isIn = (code: string) => code.includes(words) || code.includes(escaped(words));
  assert.ok(isIn(await loadedBy({KAKAO_TUI_DEBUG: join(folder, 'debug')})), 'looks for it rightly');
  assert.ok(!isIn(await loadedBy({})));
});

/** The text in the form that a bundler may write. */
function escaped(text: string): string {
  return [...text]
    .map((one) => (one === ' ' ? one : `\\u${one.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('');
}
