import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editorProblemWords} from '../../../src/messages/subjects/editor-problem-words.ts';

for (const [command, fixed] of [
  ['code', 'code --wait'],
  ['code -n', 'code -n --wait'],
  ['/usr/bin/gvim', '/usr/bin/gvim -f'],
  ['"/opt/My Editor/run"', '"/opt/My Editor/run" --wait'],
  ['subl --wait', 'subl --wait'],
] as const) {
  test(`${command}: the fix is ${fixed}`, () => {
    const {ko, en} = editorProblemWords({problem: 'did-not-wait', command});
    assert.ok(ko.includes(`EDITOR='${fixed}'`), ko);
    assert.ok(en.includes(`EDITOR='${fixed}'`), en);
  });
}

test('a command from the environment cannot control the terminal', () => {
  for (const problem of ['missing', 'did-not-wait'] as const) {
    const {ko} = editorProblemWords({problem, command: 'x\u001b[2J\ny'});
    assert.doesNotMatch(ko, /[\u0000-\u001f]/);
  }
});
