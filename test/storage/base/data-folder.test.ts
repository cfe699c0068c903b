import assert from 'node:assert/strict';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {locateDataFolder} from '../../../src/storage/base/data-folder.ts';

test('KAKAO_TUI_HOME contains everything, with any other variables set', () => {
  const env = {KAKAO_TUI_HOME: '/a/../b', XDG_DATA_HOME: '/x', HOME: '/home/p'};
  assert.deepEqual(locateDataFolder(env, 'linux'), {data: '/b', config: '/b'});
});

test('each platform has its usual locations', () => {
  const home = {HOME: '/home/p'};
  assert.deepEqual(locateDataFolder(home, 'linux'), {
    data: '/home/p/.local/share/kakao-tui',
    config: '/home/p/.config/kakao-tui',
  });
  const xdg = {...home, XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: 'relative'};
  assert.deepEqual(locateDataFolder(xdg, 'linux'), {
    data: '/d/kakao-tui',
    config: '/home/p/.config/kakao-tui',
  });
  const mac = '/home/p/Library/Application Support/kakao-tui';
  assert.deepEqual(locateDataFolder(home, 'darwin'), {data: mac, config: mac});
});

test('an absolute XDG folder is used for its purpose, a relative one is not', () => {
  const home = {HOME: '/home/p'};
  assert.deepEqual(locateDataFolder({...home, XDG_CONFIG_HOME: '/c'}, 'linux'), {
    data: '/home/p/.local/share/kakao-tui',
    config: '/c/kakao-tui',
  });
  assert.deepEqual(locateDataFolder({...home, XDG_DATA_HOME: 'd', XDG_CONFIG_HOME: ''}, 'linux'), {
    data: '/home/p/.local/share/kakao-tui',
    config: '/home/p/.config/kakao-tui',
  });
});

test('on Windows everything is in the local application data', () => {
  const local = '/Users/p/AppData/Local/kakao-tui';
  assert.deepEqual(locateDataFolder({HOME: '/Users/p', LOCALAPPDATA: ''}, 'win32'), {
    data: local,
    config: local,
  });
  assert.deepEqual(locateDataFolder({HOME: '/Users/p', LOCALAPPDATA: '/local'}, 'win32'), {
    data: '/local/kakao-tui',
    config: '/local/kakao-tui',
  });
});

test('without HOME the home of the account is used', () => {
  const {homedir} = userInfo();
  for (const env of [{}, {HOME: ''}]) {
    assert.equal(locateDataFolder(env, 'linux').config, join(homedir, '.config', 'kakao-tui'));
  }
});

test('a user that is unknown to the system, as in a container, has no home', {
  skip: process.getuid?.() !== 0,
}, () => {
  process.seteuid?.(54_321);
  try {
    assert.equal(locateDataFolder({}, 'linux').config, '/.config/kakao-tui');
  } finally {
    process.seteuid?.(0);
  }
});
