import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readColorSupport} from '../../../src/domain/text/color-support.ts';

for (const [env, palette, isOff] of [
  [{TERM: 'xterm-256color'}, 256, false],
  [{TERM: 'xterm-kitty'}, 256, false],
  [{TERM: 'xterm', COLORTERM: 'truecolor'}, 256, false],
  [{TERM: 'linux'}, 16, false],
  [{}, 16, false],
  [{TERM: 'xterm-256color', NO_COLOR: '1'}, 256, true],
  [{TERM: 'xterm-256color', NO_COLOR: ''}, 256, false],
  [{TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '3'}, 256, false],
  [{TERM: 'xterm-256color', FORCE_COLOR: '1'}, 16, false],
  [{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 256, true],
  [{TERM: 'xterm-256color', FORCE_COLOR: 'false'}, 256, true],
] as const) {
  test(`${JSON.stringify(env)} selects ${palette} colors${isOff ? ', disabled' : ''}`, () => {
    assert.deepEqual(readColorSupport(env), {palette, isOff});
  });
}
