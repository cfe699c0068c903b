import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {userInfo} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, test} from 'node:test';
import {unusablePath} from '../../../src/domain/login/unusable-variable.ts';
import {localZone} from '../../../src/domain/schedule/zone.ts';
import {openUserService} from '../../../src/main/opening/open-user-service.ts';
import {locateDataFolder} from '../../../src/storage/base/data-folder.ts';
import {
  absolutePaths,
  pathVariables,
  withAbsolutePaths,
} from '../../../src/system/process/absolute-paths.ts';
import {inZone} from '../../support/in-zone.ts';

const home = {HOME: '/home/p'};
const homeOf = (KakaoTuiHome: string) => {
  const env = {...home, KAKAO_TUI_HOME: KakaoTuiHome};
  return locateDataFolder({...env, ...absolutePaths(env)}, 'linux').data;
};

describe('paths from the environment', () => {
  test('KAKAO_TUI_HOME=~/kakao is a folder in the home folder', () => {
    assert.equal(homeOf('~/kakao'), '/home/p/kakao');
  });

  const forms: readonly (readonly [string, string])[] = [
    ['~', '/home/p'],
    ['~/', '/home/p/'],
    ['~/a b/메모', '/home/p/a b/메모'],
    ['~/../q', '/home/q'],
    ['"~/kakao"', '/home/p/kakao'],
    ["'/data/kakao'", '/data/kakao'],
    ['/data/kakao\r', '/data/kakao'],
    ['/data/kakao\n', '/data/kakao'],
    ['/data/$recycle.bin/kakao', '/data/$recycle.bin/kakao'],
    ['/data/../kakao', '/kakao'],
    ['/data/~/kakao', '/data/~/kakao'],
    ['kakao', resolve('kakao')],
    ['./kakao', resolve('kakao')],
    ['../kakao', resolve('../kakao')],
    ['.', resolve('.')],
    ['a/~', resolve('a/~')],
    [' kakao', resolve(' kakao')],
  ];
  for (const [given, expected] of forms) {
    test(`${JSON.stringify(given)} is an absolute path`, () => {
      const path = absolutePaths({...home, KAKAO_TUI_DEBUG: given})['KAKAO_TUI_DEBUG'] ?? given;
      assert.equal(path, expected);
      assert.equal(resolve(homeOf(given)), resolve(expected));
      assert.equal(unusablePath({KAKAO_TUI_HOME: path}), null);
    });
  }

  const unexpanded = [
    '~root/kakao',
    '~kim',
    '\\$HOME/kakao',
    '`pwd`/kakao',
    '/home/$USER/kakao',
    '   ',
    '$HOME/kakao',
    '\u0024{HOME}/kakao',
    '/home/\u0024{USER}/kakao',
    '$(pwd)/kakao',
    '%USERPROFILE%\\kakao',
    '"$XDG_DATA_HOME"',
    'file:///data/kakao',
    'https://example.com/kakao',
    '""',
    "'",
  ];
  for (const given of unexpanded) {
    test(`${given} is refused, and the variable is named`, () => {
      for (const name of ['KAKAO_TUI_HOME', 'KAKAO_TUI_DEBUG']) {
        const env = {...home, [name]: given};
        assert.equal(unusablePath({...env, ...absolutePaths(env)})?.name, name);
      }
    });
  }

  test('a zone that is given as a path is its name, so that its summer time is known', async () => {
    for (const [given, expected] of [
      ['/usr/share/zoneinfo/America/New_York', 'America/New_York'],
      [':/usr/share/zoneinfo/Asia/Seoul', 'Asia/Seoul'],
      ['/usr/share/zoneinfo/posix/Europe/London', 'Europe/London'],
      ['/var/db/timezone/zoneinfo/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
      [':/etc/localtime', undefined],
      ['/etc/localtime', undefined],
    ] as const) {
      assert.deepEqual(absolutePaths({...home, TZ: given}), {TZ: expected});
    }
    for (const Tz of ['Asia/Seoul', ':Asia/Seoul', 'KST-9', '', 'zoneinfo/x', '/tmp/zone']) {
      assert.deepEqual(absolutePaths({...home, TZ: Tz}), {}, Tz);
    }
    const {TZ: summer = ''} = absolutePaths({TZ: ':/usr/share/zoneinfo/America/New_York'});
    await inZone(summer, () => {
      assert.equal(new Date('2027-07-01T12:00Z').getHours(), 8);
      assert.equal(localZone(), 'America/New_York');
    });
  });

  test('an empty variable stays empty, and an absolute path as it is', () => {
    assert.deepEqual(absolutePaths({...home, KAKAO_TUI_HOME: '', XDG_DATA_HOME: '/x'}), {});
  });

  test('a relative XDG folder is ignored, as its specification requires', () => {
    const env = {...home, XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: '~/dotfiles'};
    assert.deepEqual(absolutePaths(env), {
      XDG_DATA_HOME: undefined,
      XDG_CONFIG_HOME: '/home/p/dotfiles',
    });
  });

  test('without HOME, or with a relative one, ~/ is the home folder that the system knows', () => {
    const {homedir} = userInfo();
    for (const env of [{}, {HOME: ''}, {HOME: 'here'}, {HOME: '~/x'}]) {
      assert.equal(
        absolutePaths({...env, KAKAO_TUI_HOME: '~/k'})['KAKAO_TUI_HOME'],
        join(homedir, 'k'),
      );
    }
  });

  test('the unit of the daemon has only absolute paths', () => {
    const relative = Object.fromEntries(pathVariables.map((name) => [name, `~/of-${name}`]));
    const env = {...relative, ...home, PATH: '/usr/bin:node_modules/.bin::~/bin'};
    const {text} = openUserService(env, 'default');
    assert.doesNotMatch(text, /=~|"~|:~|=\./);
    assert.match(text, /KAKAO_TUI_HOME=\/home\/p\/of-KAKAO_TUI_HOME"/);
    const bin = resolve('node_modules/.bin');
    assert.equal(withAbsolutePaths(env)['PATH'], `/usr/bin:${bin}:/home/p/bin`);
    const other = openUserService({...home, KAKAO_TUI_HOME: 'kakao'}, 'default');
    assert.match(other.text, new RegExp(`KAKAO_TUI_HOME=${resolve('kakao')}"`));
  });
});

/** Variables of the program that name no file or folder. */
const others = new Set([
  ...['KAKAO_API_ORIGIN', 'KAKAO_AUTH_ORIGIN', 'KAKAO_CLIENT_SECRET', 'KAKAO_REDIRECT_URI'],
  ...['KAKAO_REFRESH_TOKEN', 'KAKAO_REST_API_KEY', 'KAKAO_TUI_PROFILE', 'KAKAO_TUI_LANG'],
  ...['LANG', 'LC_ALL', 'LC_CTYPE', 'LC_MESSAGES', 'TZ', 'TERM', 'TERM_PROGRAM', 'TMUX', 'STY'],
  ...['COLORTERM', 'COLORFGBG', 'NO_COLOR', 'FORCE_COLOR', 'ACCESSIBLE', 'VTE_VERSION'],
  ...['KONSOLE_VERSION', 'WT_SESSION', 'WSL_DISTRO_NAME', 'SSH_CONNECTION', 'DISPLAY'],
  ...['WAYLAND_DISPLAY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_USE_SYSTEM_CA', 'NODE_OPTIONS'],
  // A shell expands the paths in these commands, and PATH is a list of folders.
  ...['VISUAL', 'EDITOR', 'PAGER', 'PATH'],
]);

test('every variable that the program reads is known as a path or as none', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'});
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('emulator'));
  const read = sources.flatMap((file) =>
    [
      ...readFileSync(join('src', file), 'utf8').matchAll(
        /\b[eE]nv(?:ironment)?\[['"](\w+)['"]\]/g,
      ),
    ].map(([, name = '']) => name),
  );
  const documented = [
    ...readFileSync('docs/files-and-variables.md', 'utf8').matchAll(/^\| (`[A-Z_`, ]+`) \|/gm),
  ].flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
  const paths: readonly string[] = pathVariables;
  const unknown = [...new Set([...read, ...documented])].filter(
    (name) => !others.has(name) && !paths.includes(name),
  );
  assert.ok(read.length > 10 && documented.length > 10);
  assert.deepEqual(unknown, []);
});
