import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDebugLog} from '../../src/main/debug-log.ts';
import {tempFolder} from '../support/temp-folder.ts';

const own = {
  ko: 'kakao-tui가 메모와 설정을 보관하는 파일입니다',
  en: 'kakao-tui keeps your memos or preferences in it',
};
const noFile = {
  ko: '링크이거나 일반 파일이 아닙니다',
  en: 'it is a link or not a regular file',
};

/** Paths relative to a folder with `home` and links to it, and why the debug file is not there. */
const rows: readonly (readonly [path: string, reason: typeof own])[] = [
  ['home/state.db', own],
  ['home/state.db-wal', own],
  ['home/state.db-shm', own],
  ['home/state.db-journal', own],
  ['home/config.json', own],
  ['home/profile', own],
  ['home/profiles', own],
  ['home/profiles/work/state.db-wal', own],
  ['home/locks', own],
  ['home/locks/refresh.lock', own],
  ['home/locks/delivery.lock', own],
  ['home/demo', own],
  ['home/./locks/../state.db-wal', own],
  ['home/pipe.lock', own],
  ['linked/state.db-wal', own],
  ['link-to-lock', own],
  ['link-to-nothing', noFile],
  ['second-name-of-lock', noFile],
  ['pipe', noFile],
];

test("the program's own files never become the debug file, and stay as they were", async () => {
  const root = tempFolder();
  const home = join(root, 'home');
  mkdirSync(join(home, 'locks'), {recursive: true});
  for (const name of ['state.db-wal', 'locks/refresh.lock']) writeFileSync(join(home, name), '');
  symlinkSync(home, join(root, 'linked'));
  symlinkSync(join(home, 'locks/refresh.lock'), join(root, 'link-to-lock'));
  symlinkSync(join(home, 'state.db'), join(root, 'link-to-nothing'));
  linkSync(join(home, 'locks/refresh.lock'), join(root, 'second-name-of-lock'));
  for (const name of ['pipe', 'home/pipe.lock']) execFileSync('mkfifo', [join(root, name)]);
  const files = () =>
    readdirSync(root, {recursive: true})
      .map(String)
      .sort()
      .map((name) => [name, lstatSync(join(root, name)).size]);
  const before = files();
  for (const [path, reason] of rows) {
    const {log, warning} = await openDebugLog(`${root}/${path}`, {KAKAO_TUI_HOME: home});
    assert.equal(log, null, path);
    assert.ok(warning?.ko.includes(`(${reason.ko})`), warning?.ko);
    assert.ok(warning.en.includes(`(${reason.en})`), warning.en);
  }
  assert.deepEqual(files(), before);
  const elsewhere = {HOME: root, XDG_DATA_HOME: join(root, 'data')};
  const preferences = join(root, '.config/kakao-tui/config.json');
  const refused = await openDebugLog(preferences, elsewhere);
  assert.ok(refused.warning?.en.includes(own.en));
  assert.ok(!existsSync(preferences));
});
