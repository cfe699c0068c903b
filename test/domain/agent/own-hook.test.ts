import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isOwnHook, isOwnHookCommand} from '../../../src/domain/agent/own-hook.ts';
import {shellWord} from '../../../src/messages/subjects/shell-word.ts';

const program = ['/opt/node/bin/node', '--import', 'tsx', '/src/cli.ts'];
const hook = {agent: 'claude', program} as const;
const end = 'hook notify --agent claude';

test('a hook is its own at any path, with any options, and with quotes', () => {
  const paths = [
    program,
    ['kakao-tui'],
    ['/usr/local/bin/kakao-tui'],
    ['/usr/bin/node', '/opt/kakao-tui.mjs'],
    ['/usr/bin/node22', '--no-warnings', '/opt/kakao-tui.mjs'],
    ['/home/나/my apps/node', "/home/o'neil/a & b/kakao-tui.mjs"],
    ['C:\\Program Files\\nodejs\\node.exe', 'C:\\apps\\kakao-tui.mjs'],
  ];
  for (const path of paths) {
    for (const options of [[], ['--always'], ['--always', '--profile', 'work'], ['--later=2']]) {
      const words = [...path, 'hook', 'notify', '--agent', 'claude', ...options];
      assert.ok(isOwnHook(words, hook), words.join(' '));
      const command = words.map(shellWord).join(' ');
      assert.ok(isOwnHookCommand(command, hook), command);
    }
  }
});

test('what a user put around it is the command of the user', () => {
  for (const command of [
    `kakao-tui ${end} && say done`,
    `kakao-tui ${end} 2>/dev/null`,
    `kakao-tui ${end}; say done`,
    `kakao-tui ${end} | tee log`,
    `kakao-tui ${end} say`,
    `date >> log && kakao-tui ${end}`,
    `KAKAO_TUI_HOME=/x kakao-tui ${end}`,
    `nice -n 5 kakao-tui ${end}`,
    `sh -c 'kakao-tui ${end}'`,
    `"$HOME/bin/kakao-tui" ${end}`,
    `/opt/kakao-tui-like ${end}`,
    'kakao-tui hook notify --agent codex',
    `kakao-tui ${end}x`,
    end,
    '',
  ]) {
    assert.ok(!isOwnHookCommand(command, hook), command);
  }
  const script = 'kakao-tui hook notify --agent claude';
  for (const words of [['bash', '-c', script], [script], ['kakao-tui', 'hook', 'notify', 5], []]) {
    assert.ok(!isOwnHook(words, hook), words.join(' '));
  }
});
