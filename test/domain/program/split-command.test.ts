import assert from 'node:assert/strict';
import {test} from 'node:test';
import {splitCommand} from '../../../src/domain/program/split-command.ts';

test('a command is split at spaces, quotes hold words together, and nothing else is special', () => {
  const commands: [string, string[]][] = [
    ['', []],
    ['  ', []],
    ['firefox', ['firefox']],
    [' firefox  --new-window %s ', ['firefox', '--new-window', '%s']],
    ['"/opt/My Browser/run" -p "a b"', ['/opt/My Browser/run', '-p', 'a b']],
    ["'/opt/it is' --name='x y'", ['/opt/it is', '--name=x y']],
    ['run "" x', ['run', '', 'x']],
    ['C:\\Browser\\run.exe $HOME;ls', ['C:\\Browser\\run.exe', '$HOME;ls']],
  ];
  for (const [text, words] of commands) {
    assert.deepEqual(splitCommand(text), words, text);
  }
});
