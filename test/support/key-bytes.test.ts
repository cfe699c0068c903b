import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Key, keyBytes} from './key-bytes.ts';

const expectedValues: ReadonlyArray<readonly [Key, string]> = [
  ['enter', '\r'],
  ['esc', '\x1b'],
  ['backspace', '\x7f'],
  ['delete', '\x1b[3~'],
  ['pagedown', '\x1b[6~'],
  ['home', '\x1b[H'],
  ['ctrl+r', '\x12'],
  ['ctrl+space', '\0'],
  ['ctrl+left', '\x1b[1;5D'],
  ['alt+enter', '\x1b\r'],
  ['alt+b', '\x1bb'],
  ['alt+backspace', '\x1b\x7f'],
  ['shift+tab', '\x1b[Z'],
  ['ctrl+shift+right', '\x1b[1;6C'],
  [{text: '가'}, '가'],
];

for (const [key, bytes] of expectedValues) {
  test(`${JSON.stringify(key)} is sent as xterm sends it`, () => {
    assert.equal(keyBytes(key), bytes);
  });
}

test('arrow keys follow the application cursor mode', () => {
  assert.equal(keyBytes('up', true), '\x1bOA');
  assert.equal(keyBytes('ctrl+up', true), '\x1b[1;5A');
});

test('a chord that a terminal has no bytes for is refused', () => {
  for (const key of ['ctrl+enter', 'shift+enter', 'ctrl+nothing', 'alt+nothing'] as const) {
    assert.throws(() => keyBytes(key), /terminal|unknown/);
  }
});
