import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {processCommand} from '../../support/program-command.ts';
import {openTerminal, type Terminal, type TerminalOptions} from '../../support/terminal.ts';

const program = processCommand(new URL('inspect-terminal-process.ts', import.meta.url));

function open(
  ambiguousCells: NonNullable<TerminalOptions['ambiguousCells']>,
  more: Partial<TerminalOptions> = {},
) {
  return openTerminal({...program, ambiguousCells, ...more});
}

/** Waits for the queries; from then on the keyboard is in raw mode. */
async function untilAsked(terminal: Terminal): Promise<void> {
  await terminal.until(() => terminal.output().includes('\x1b[6n'), {what: 'the question'});
}

for (const cells of [1, 2] as const) {
  test(`a terminal that draws the glyph in ${cells}: nothing of the query stays visible`, async () => {
    await using terminal = open(cells, {args: [...program.args, 'answered']});
    await terminal.until(`cells ${cells}`);
    assert.deepEqual(
      terminal.screen().filter((row) => row !== ''),
      ['asking', `cells ${cells}, tells false, null, pastes known`],
    );
    terminal.write('가');
    await terminal.until('typed "가"');
  });
}

test('a terminal that never answers counts as one cell', async () => {
  await using terminal = open('silent');
  await terminal.until('cells 1, tells false, null, pastes silent');
});

test('a missing answer about paste marking is not waited for', async () => {
  await using terminal = open(1, {
    answersPasteMode: false,
    args: [...program.args, 'answered'],
  });
  await terminal.until('cells 1, tells false, null, pastes unknown');
});

test('a terminal that marks no pastes may report that', async () => {
  await using terminal = open('silent');
  await untilAsked(terminal);
  terminal.write('\x1b[?2004;0$y\x1b[1;2R');
  await terminal.until('pastes unknown');
});

test('the Linux console, which would display them, gets no queries about color and pastes', async () => {
  await using terminal = open(1, {
    args: [...program.args, 'answered'],
    env: cleanEnvironment({TERM: 'linux'}),
  });
  await terminal.until('pastes unknown');
  assert.doesNotMatch(terminal.output(), /\x1b\]11|2004/);
});

test('keys typed during the queries are not lost, including Enter', async () => {
  await using terminal = open('silent');
  await untilAsked(terminal);
  terminal.write('한a\r\x1b[A\x1b[?2004;2$y둘\r');
  terminal.write('\x1b[1;2R');
  await terminal.until(String.raw`typed "한a\r\u001b[A둘\r"`);
});

for (const [what, typed, kept] of [
  ['an Enter', '하나\r', String.raw`하나\r`],
  ['lines, which may be a paste,', '하나\r둘\r', String.raw`하나\u001b[13;2u둘\u001b[13;2u`],
] as const) {
  test(`${what} typed before the keyboard is in raw mode: ${kept}`, async () => {
    await using terminal = open(1, {args: [...program.args, 'later']});
    await terminal.until('asking');
    terminal.write(typed);
    // Waits for the echo of the terminal.
    await terminal.until(typed.split('\r').at(-2) ?? '');
    terminal.kill('SIGURG');
    await terminal.until(`typed "${kept}"`);
  });
}

describe('line feeds of a paste during the queries stay its lines:', () => {
  const start = '\x1b[200~';
  const end = '\x1b[201~';
  for (const [what, typed, kept = typed] of [
    ['three lines', `${start}하나\n둘\n셋${end}`],
    ['a paste whose end is still to come', `글${start}하나\n둘\n`],
    ['a paste that holds an end marker', `${start}하나${end}\n/logout\ny${end}`],
    ['two pastes', `${start}하나\n${end}${start}\n둘${end}`],
    ['with one Enter behind it', `${start}하나\n둘${end}\n`, `${start}하나\n둘${end}\r`],
    [
      'between lines that may be a paste',
      `가\n${start}나\n${end}다\n`,
      `가\x1b[13;2u${start}나\n${end}다\x1b[13;2u`,
    ],
  ] as const) {
    test(what, async () => {
      await using terminal = open('silent');
      await untilAsked(terminal);
      terminal.write(`${typed}\x1b[1;2R`);
      const reported = JSON.stringify(kept);
      await terminal.until(() => terminal.output().includes(`typed ${reported}`), {what: reported});
    });
  }
});

for (const [background, reported] of [
  ['rgb:fafa/fafa/fafa', 'light'],
  ['rgb:1e1e/1e1e/1e1e', 'dark'],
] as const) {
  test(`the background ${background} is ${reported}, read from the same answer`, async () => {
    await using terminal = open(1, {background, kittyKeyboard: true});
    await terminal.until(`cells 1, tells true, ${reported}`);
    terminal.write('a');
    await terminal.until('typed "a"');
  });
}

test('if the terminal does not report its background, COLORFGBG decides', async () => {
  await using terminal = open('silent', {env: cleanEnvironment({COLORFGBG: '0;15'})});
  await terminal.until('tells false, light');
});
