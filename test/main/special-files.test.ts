import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';

/** Every file that the program reads by itself. */
const files = [
  'profile',
  'config.json',
  'state.db',
  'state.db-wal',
  'state.db-shm',
  'locks',
  'profiles',
  'profiles/work/config.json',
  'profiles/work/state.db',
] as const;

test('a named pipe in place of a file of the program keeps no command waiting', {
  skip: process.platform === 'win32' ? 'no named pipes' : false,
}, async () => {
  for (const file of files) {
    const home = tempFolder();
    const path = join(home, file);
    mkdirSync(dirname(path), {recursive: true, mode: 0o700});
    assert.equal(spawnSync('mkfifo', [path]).status, 0);
    chmodSync(path, 0o600);
    const profile = file.startsWith('profiles/work') ? 'work' : 'default';
    const {code, stderr} = await runCli(['--profile', profile, 'status', '--offline'], {
      env: {KAKAO_TUI_HOME: home},
    });
    // 4: no one is logged in; 1: the database cannot be opened, which is explained.
    assert.ok(code === 4 || code === 1, `${file}: ${code}\n${stderr}`);
    assert.notEqual(stderr, '', file);
  }
});
