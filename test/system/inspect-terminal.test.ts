import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cleanEnvironment} from '../support/clean-environment.ts';
import {sourceCommand} from '../support/program-command.ts';
import {openTerminal, type TerminalOptions} from '../support/terminal.ts';

const program = sourceCommand(new URL('inspect-terminal-process.ts', import.meta.url));

function open(
  ambiguousCells: NonNullable<TerminalOptions['ambiguousCells']>,
  more: Partial<TerminalOptions> = {},
) {
  return openTerminal({...program, ambiguousCells, ...more});
}

for (const cells of [1, 2] as const) {
  test(`a terminal that draws the glyph in ${cells}: nothing of the question stays`, async () => {
    await using terminal = open(cells);
    await terminal.until(`cells ${cells}`);
    assert.deepEqual(
      terminal.screen().filter((row) => row !== ''),
      ['asking', `cells ${cells}, tells false, null`],
    );
    terminal.write('가');
    await terminal.until('typed "가"');
  });
}

test('a terminal that never answers counts as one cell, soon', async () => {
  await using terminal = open('silent');
  await terminal.until('asking');
  const start = performance.now();
  await terminal.until('cells 1', {deadline: 3000});
  assert.ok(performance.now() - start < 1500);
});

test('keys that are typed while it is asked are not lost', async () => {
  await using terminal = open('silent');
  await terminal.until('asking');
  terminal.write('한a');
  await terminal.until('typed "한a"');
});

for (const [background, told] of [
  ['rgb:fafa/fafa/fafa', 'light'],
  ['rgb:1e1e/1e1e/1e1e', 'dark'],
] as const) {
  test(`the background ${background} is ${told}, told with the same answer`, async () => {
    await using terminal = open(1, {background, kittyKeyboard: true});
    await terminal.until(`cells 1, tells true, ${told}`);
    terminal.write('a');
    await terminal.until('typed "a"');
  });
}

test('where the terminal does not tell its background, COLORFGBG does', async () => {
  await using terminal = open('silent', {env: cleanEnvironment({COLORFGBG: '0;15'})});
  await terminal.until('tells false, light');
});
