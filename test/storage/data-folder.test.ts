import assert from 'node:assert/strict';
import {test} from 'node:test';
import {locateDataFolder} from '../../src/storage/data-folder.ts';

test('KAKAO_TUI_HOME holds everything, whatever else is set', () => {
  const env = {KAKAO_TUI_HOME: '/a/../b', XDG_DATA_HOME: '/x', HOME: '/home/p'};
  assert.deepEqual(locateDataFolder(env, 'linux'), {data: '/b', config: '/b'});
});

test('the usual places of each platform', () => {
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
