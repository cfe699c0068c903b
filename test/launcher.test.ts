import assert from 'node:assert/strict';
import {copyFileSync, existsSync, globSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Environment} from './support/clean-environment.ts';
import {runCli} from './support/run.ts';
import {tempFolder} from './support/temp-folder.ts';

/** The launcher with a program that does nothing, in a temporary folder. */
function launcherIn(folder: string): string {
  const launcher = join(folder, 'bin', 'kakao-tui.mjs');
  mkdirSync(dirname(launcher));
  mkdirSync(join(folder, 'dist'));
  copyFileSync(fileURLToPath(new URL('../bin/kakao-tui.mjs', import.meta.url)), launcher);
  writeFileSync(join(folder, 'dist', 'cli.js'), "console.log('started');\n");
  return launcher;
}

/** Settings, with `~` for the folder of the test, and the folder that gets the compiled code. */
const rows: readonly (readonly [env: Environment, cache: string | null])[] = [
  [{HOME: '~'}, '.cache/kakao-tui'],
  [{HOME: '~', XDG_CACHE_HOME: '~/moved'}, 'moved/kakao-tui'],
  [{HOME: '~', XDG_CACHE_HOME: 'relative'}, '.cache/kakao-tui'],
  [{HOME: '~', XDG_CACHE_HOME: ''}, '.cache/kakao-tui'],
  [{HOME: ''}, null],
  [{HOME: undefined}, null],
  [{HOME: 'relative'}, null],
  [{HOME: '~/not-there'}, 'not-there/.cache/kakao-tui'],
  [{HOME: '/dev/null'}, null],
  [{HOME: '~', NODE_COMPILE_CACHE: '~/own'}, 'own'],
  [{HOME: '~', NODE_DISABLE_COMPILE_CACHE: '1'}, null],
];

test('compiled code is kept in a folder of the user, never in the shared one, and is not needed', {
  skip: process.platform === 'linux' ? false : 'the folders of Linux',
}, async () => {
  for (const [given, cache] of rows) {
    const folder = tempFolder();
    const shared = join(folder, 'tmp');
    mkdirSync(shared);
    const env = Object.entries(given).map(([name, value]) => [name, value?.replace('~', folder)]);
    const {code, stdout, stderr} = await runCli([], {
      cwd: folder,
      env: {NODE_COMPILE_CACHE: undefined, TMPDIR: shared, ...Object.fromEntries(env)},
      program: {command: process.execPath, args: [launcherIn(folder)]},
    });
    const name = JSON.stringify(given);
    assert.deepEqual([name, code, stdout, stderr], [name, 0, 'started\n', '']);
    const written = globSync('**/*', {cwd: folder, exclude: ['bin', 'dist']});
    assert.deepEqual(globSync('*', {cwd: shared}), [], name);
    if (cache !== null) assert.ok(existsSync(join(folder, cache)), name);
    else
      assert.deepEqual(
        written.filter((path) => path !== 'tmp'),
        [],
        name,
      );
  }
});
