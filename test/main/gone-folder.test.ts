import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inGoneFolder} from '../support/in-gone-folder.ts';
import {runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';

const skip = process.platform === 'win32' ? 'such a folder cannot be deleted' : false;

test('a command that needs the current folder says that it is gone', {skip}, async () => {
  for (const args of [
    ['doctor'],
    ['watch', '--every', '1m', '--', 'true'],
    ['schedule', 'add', '--every', '1h', '--', 'true'],
  ]) {
    const env = {KAKAO_TUI_HOME: tempFolder(), LANG: 'en_US.UTF-8'};
    const {code, stdout, stderr} = await runCli(args, {env, program: inGoneFolder()});
    assert.deepEqual([code, stdout], [1, ''], stderr);
    assert.match(stderr, /^The current folder has been deleted[^\n]*\n$/);
  }
});

test('a relative data folder below a folder that is gone cannot be used', {skip}, async () => {
  const env = {KAKAO_TUI_HOME: 'data', LANG: 'en_US.UTF-8'};
  const {code, stderr} = await runCli(['send', 'x'], {env, program: inGoneFolder()});
  assert.equal(code, 1);
  assert.match(stderr, /^Data cannot be saved here: data\n/);
});
