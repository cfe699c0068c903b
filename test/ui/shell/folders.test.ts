import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {modeOf} from '../../support/mode-of.ts';
import {programCommand, runCli} from '../../support/run.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {openTerminal} from '../../support/terminal.ts';
import {openTui} from '../../support/tui.ts';

const isRoot = process.getuid?.() === 0;

/** Everything below the folder. */
const below = (folder: string) => readdirSync(folder, {recursive: true}).map(String).sort();

test('a first run without any folder, under umask 000, creates private files and shows the setup', async () => {
  await withTempFolder(async (home) => {
    const {command, args} = programCommand();
    const script = 'umask 000; exec "$0" "$@"';
    await using tui = openTerminal({
      command: 'sh',
      args: ['-c', script, command, ...args],
      env: cleanEnvironment({HOME: home, TERM: 'xterm-256color'}),
    });
    await tui.until('REST API');
    await tui.press('ctrl+c');
    await tui.press('ctrl+c');
    assert.deepEqual(await endOf(tui), {code: 0});
    const folder = join(home, '.local', 'share', 'kakao-tui');
    const [cache, ownCache, turn = '', ...data] = below(home);
    assert.deepEqual([cache, ownCache], ['.cache', '.cache/kakao-tui']);
    assert.match(turn, /^\.cache\/kakao-tui\/turn-[0-9a-f]{16}$/);
    assert.equal(modeOf(join(home, '.cache', 'kakao-tui')), 0o700);
    assert.equal(modeOf(join(home, turn)), 0o600);
    assert.deepEqual(data.slice(0, 3), ['.local', '.local/share', '.local/share/kakao-tui']);
    assertInvariants({folder, terminal: tui, exit: 0});
  });
});

test('a folder on a read-only disk: the path is named, exit 1, and nothing is asked', {
  skip: noSmallDisk,
}, async () => {
  await withTempFolder(async (home) => {
    using disk = mountSmallDisk(home);
    disk.makeReadOnly();
    const folder = join(home, 'kakao-tui');
    for (const args of [['send', '메모'], ['status', '--offline'], ['history']]) {
      const {code, stderr, stdout} = await runCli(args, {env: {KAKAO_TUI_HOME: folder}});
      assert.deepEqual([args, code, stdout], [args, 1, '']);
      assert.match(stderr, /^데이터를 저장할 수 없는 위치입니다: \S+kakao-tui\n/);
    }
    await using tui = openTui({env: {KAKAO_TUI_HOME: folder}});
    assert.deepEqual(await endOf(tui), {code: 1});
    assert.match(tui.scrollback().join(''), /데이터를 저장할 수 없는 위치입니다/);
    assertInvariants({terminal: {...tui, output: () => ''}});
  });
});

test('a HOME that cannot be written, or none at all: the path is named, exit 1', {
  skip: isRoot ? false : 'needs root to become another user',
}, async () => {
  await withTempFolder(async (home) => {
    chmodSync(home, 0o755);
    const {command, args} = programCommand();
    const as = ['--reuid', '65534', '--regid', '65534', '--clear-groups', command];
    const program = {command: 'setpriv', args: [...as, ...args]};
    for (const homeValue of [home, undefined]) {
      const {code, stderr} = await runCli(['send', '메모'], {program, env: {HOME: homeValue}});
      assert.deepEqual([homeValue, code], [homeValue, 1]);
      assert.match(stderr, /^데이터를 저장할 수 없는 위치입니다: \/\S+\n/);
    }
    assert.deepEqual(below(home), []);
  });
});

test('with a file in place of the folder the app ends with a message before it opens the screen', async () => {
  await withTempFolder(async (home) => {
    const path = join(home, 'file');
    writeFileSync(path, 'precious');
    await using tui = openTui({env: {KAKAO_TUI_HOME: path}, columns: 200});
    assert.deepEqual(await endOf(tui), {code: 1});
    assert.ok(tui.scrollback().join('').includes(path));
    assert.ok(!tui.output().includes('\x1b[?1049h'));
  });
});

test('with a folder in place of state.db the app ends with a message before it opens the screen', async () => {
  await withTempFolder(async (home) => {
    const path = join(home, 'state.db');
    mkdirSync(path);
    chmodSync(home, 0o700);
    await using tui = openTui({env: {KAKAO_TUI_HOME: home}, columns: 200});
    assert.deepEqual(await endOf(tui), {code: 1});
    assert.ok(tui.scrollback().join('').includes(path));
    assert.ok(existsSync(path));
  });
});
