import {test} from 'node:test';
import {sourceCommand} from '../support/program-command.ts';
import {openTerminal} from '../support/terminal.ts';

const program = sourceCommand(new URL('line-input-process.ts', import.meta.url));

test('lines of a paste stay together when the program stands still between them', async () => {
  await using terminal = openTerminal(program);
  await terminal.until('ready');
  terminal.write('하나\r둘\r셋\r');
  await terminal.until('lines ["하나","둘","셋"]');
});
