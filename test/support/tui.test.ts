import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openTui} from './tui.ts';

const script = `console.log(process.stdout.columns, process.env.TERM, process.stdout.hasColors(),
  process.env.NO_COLOR, process.env.GIVEN, process.argv[1])`;
const program = {command: process.execPath, args: ['-e', script, '--']};

test('the program has a terminal with colors, its arguments and the added environment variables', async () => {
  await using terminal = openTui({program, args: ['here'], env: {GIVEN: 'yes'}, columns: 100});
  await terminal.until('100 xterm true undefined yes here');
  assert.deepEqual(await terminal.exit, {code: 0});
});

test('colors can be disabled', async () => {
  await using terminal = openTui({program, color: false});
  await terminal.until(/ 1 undefined/);
});
