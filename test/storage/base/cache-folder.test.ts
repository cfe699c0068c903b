import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {posix, win32} from 'node:path';
import {test} from 'node:test';
import {locateCacheFolder} from '../../../src/storage/base/cache-folder.ts';

const launcher = readFileSync(new URL('../../../bin/kakao-tui.mjs', import.meta.url), 'utf8');
const definition = launcher.slice(launcher.indexOf('function cacheFolder'));
const evaluate = new Function('process', `${definition}; return cacheFolder();`);

/** The folder of the compiled code that the launcher, which imports nothing, chooses. */
function compiledIn(env: Record<string, string>, platform: NodeJS.Platform): string | null {
  const path = platform === 'win32' ? win32 : posix;
  const folder: string | null = evaluate({env, platform, getBuiltinModule: () => path});
  return folder?.replaceAll('\\', '/') ?? null;
}

const home = {HOME: '/home/p'};
const local = {...home, LOCALAPPDATA: 'C:/Users/p/AppData/Local'};

const cases: readonly (readonly [NodeJS.Platform, Record<string, string>, below?: string])[] = [
  ['linux', home],
  ['linux', {...home, XDG_CACHE_HOME: '/var/cache/p'}],
  ['linux', {...home, XDG_CACHE_HOME: ''}],
  ['linux', {...home, XDG_CACHE_HOME: 'relative'}],
  ['linux', local],
  ['freebsd', {...home, XDG_CACHE_HOME: '/var/cache/p'}],
  ['darwin', home],
  ['darwin', {...home, XDG_CACHE_HOME: '/var/cache/p'}],
  ['win32', local, '/compile-cache'],
];

test('the launcher keeps compiled code in the cache folder of the program', () => {
  for (const [platform, env, below = ''] of cases) {
    const expected = `${locateCacheFolder(env, platform)}${below}`;
    assert.equal(compiledIn(env, platform), expected, JSON.stringify([platform, env]));
  }
});

test('without a folder of the user it keeps none', () => {
  for (const env of [
    {},
    {HOME: ''},
    {...home, KAKAO_TUI_HOME: 'here'},
    {HOME: 'here'},
    {XDG_CACHE_HOME: 'here'},
  ]) {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      assert.equal(compiledIn(env, platform), null);
    }
  }
});
