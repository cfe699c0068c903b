import assert from 'node:assert/strict';
import {test} from 'node:test';
import {usesLineMode} from '../../../src/domain/program/line-mode.ts';

for (const [env, wants] of [
  [{}, false],
  [{TERM: 'xterm-256color'}, false],
  [{TERM: 'dumb'}, true],
  [{ACCESSIBLE: '1'}, true],
  [{ACCESSIBLE: '0'}, false],
  [{ACCESSIBLE: ''}, false],
] as const) {
  test(`${JSON.stringify(env)} selects ${wants ? 'lines' : 'the drawn screen'}`, () => {
    assert.equal(usesLineMode(env), wants);
  });
}
