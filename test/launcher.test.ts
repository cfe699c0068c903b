import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
  [{HOME: '/home/other', KAKAO_TUI_HOME: '~/all'}, 'all/cache'],
  [{HOME: '~', KAKAO_TUI_HOME: ''}, '.cache/kakao-tui'],
  [{HOME: '~', XDG_CACHE_HOME: '~/moved', KAKAO_TUI_HOME: '~/all'}, 'all/cache'],
  [{HOME: '~', KAKAO_TUI_HOME: 'relative'}, null],
  [{HOME: '~', KAKAO_TUI_HOME: '~/$USER'}, null],
  [{HOME: '~', KAKAO_TUI_HOME: '~/all', NODE_COMPILE_CACHE: '~/own'}, 'own'],
  [{HOME: '~', KAKAO_TUI_HOME: '~/all', NODE_DISABLE_COMPILE_CACHE: '1'}, null],
];

test('compiled code is kept in a folder of the user, never in the shared one, and is not needed', {
  skip: process.platform === 'linux' ? false : 'the folders of Linux',
}, async () => {
  for (const [given, cache] of rows) {
    const folder = tempFolder();
    const shared = join(folder, 'tmp');
    mkdirSync(shared);
    const env = Object.entries(given).map(([name, value]) => [name, value?.replace(/^~/, folder)]);
    const {code, stdout, stderr} = await runCli([], {
      cwd: folder,
      env: {NODE_COMPILE_CACHE: undefined, TMPDIR: shared, ...Object.fromEntries(env)},
      program: {command: process.execPath, args: [launcherIn(folder)]},
    });
    const name = JSON.stringify(given);
    assert.deepEqual([name, code, stdout, stderr], [name, 0, 'started\n', '']);
    const written = globSync('**/*', {cwd: folder, exclude: ['bin', 'dist']});
    assert.deepEqual(globSync('*', {cwd: shared}), [], name);
    if (cache !== null) {
      assert.ok(existsSync(join(folder, cache)), name);
      const others = ['.cache/kakao-tui', 'moved/kakao-tui', 'all/cache', 'own'];
      const unwanted = others.filter((path) => path !== cache && existsSync(join(folder, path)));
      assert.deepEqual(unwanted, [], name);
    } else
      assert.deepEqual(
        written.filter((path) => path !== 'tmp'),
        [],
        name,
      );
  }
});

/** Starts the launcher with a cache folder of this mode; whether code was kept, and the mode then. */
async function startWith(mode: number, umask: string) {
  const folder = tempFolder();
  const cache = join(folder, 'all', 'cache');
  mkdirSync(cache, {recursive: true});
  chmodSync(cache, mode);
  const launcher = launcherIn(folder);
  await runCli([], {
    cwd: folder,
    env: {NODE_COMPILE_CACHE: undefined, KAKAO_TUI_HOME: join(folder, 'all')},
    program: {
      command: 'sh',
      args: ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, launcher],
    },
  });
  const modes = globSync('**/*', {cwd: cache}).map((path) => modeOf(join(cache, path)));
  return {mode: modeOf(cache), modes};
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const hasModes = {skip: process.platform === 'win32' ? 'Windows has no modes' : false};

test('only the user can read or change compiled code, under any umask', hasModes, async () => {
  for (const mode of [0o777, 0o755, 0o700]) {
    const {mode: after, modes} = await startWith(mode, '000');
    assert.equal(after, 0o700, mode.toString(8));
    assert.ok(modes.length > 1, 'compiled code was kept');
    for (const one of modes) assert.equal(one & 0o077, 0);
  }
});

test('a folder of another user is not used', {
  skip: process.getuid?.() === 0 ? false : 'only root can give a folder away',
}, async () => {
  const folder = tempFolder();
  const cache = join(folder, 'all', 'cache');
  mkdirSync(cache, {recursive: true});
  chownSync(cache, 12_345, 12_345);
  const {code, stdout} = await runCli([], {
    cwd: folder,
    env: {NODE_COMPILE_CACHE: undefined, KAKAO_TUI_HOME: join(folder, 'all')},
    program: {command: process.execPath, args: [launcherIn(folder)]},
  });
  assert.deepEqual([code, stdout, readdirSync(cache)], [0, 'started\n', []]);
});
