import {createInterface, type Interface} from 'node:readline';
import {Writable} from 'node:stream';
import type {LineInput, TypedLines} from '../../app/ports/line-ports.ts';
import {createQuietTimer} from './quiet-timer.ts';
import {createTerminalInput, type Keyboard} from './terminal-input.ts';
import {readTypedLines} from './typed-lines.ts';

/**
 * Lines that follow each other within this time (ms) were not typed: a terminal delivers a paste
 * line by line.
 */
const pasteGapMs = 50;

/**
 * The bytes of a line that a terminal delivers when it edits lines itself; the rest is dropped.
 * Source: termios(3), "Canonical and noncanonical mode"; MAX_CANON of macOS.
 */
const fullLine = process.platform === 'darwin' ? 1023 : 4095;

type Lines = NodeJS.ReadableStream & {readonly isTTY?: boolean};

/**
 * Reads lines as the terminal has edited them, so that input methods work as in any other program.
 */
export function createLineInput(stdin: Lines): LineInput {
  let onLines = (_lines: TypedLines): void => {};
  let onEnd = (): void => {};
  let pending: string[] = [];
  let isShown = true;
  let reader: Interface | null = null;
  const flush = (): void => {
    const lines = pending;
    pending = [];
    if (lines.length > 0) onLines(readTypedLines(lines));
  };
  const quiet = createQuietTimer(flush);
  const stop = (): void => {
    const open = reader;
    reader = null;
    open?.close();
  };
  const start = (): void => {
    const opened = isShown ? readShown(stdin) : readHidden(stdin);
    reader = opened;
    opened.on('line', (line) => {
      pending.push(line);
      quiet.restart(pasteGapMs);
    });
    const end = (): void => {
      if (reader === opened) onEnd();
    };
    opened.on('close', end);
    // An error such as a lost terminal: readline throws if there is no listener.
    opened.on('error', end);
  };
  return {
    listen: (handleLines, handleEnd) => {
      onLines = handleLines;
      onEnd = handleEnd;
      start();
    },
    isFull: (line) => isShown && stdin.isTTY === true && Buffer.byteLength(line) >= fullLine,
    show: (wanted) => {
      if (wanted === isShown) return;
      isShown = wanted;
      if (reader === null) return;
      stop();
      start();
    },
    lend: async (use) => {
      stop();
      return use().finally(start);
    },
    close: () => {
      quiet.stop();
      stop();
      // A line that the user completed before the end of the input still counts.
      flush();
    },
  };
}

function isKeyboard(stdin: Lines): stdin is Lines & Keyboard {
  return 'setRawMode' in stdin;
}

function readShown(input: Lines): Interface {
  return createInterface({input, terminal: false});
}

/**
 * Reads lines in raw mode, in which the terminal does not echo. The keys are read as on the screen,
 * so that no answer of the terminal becomes part of a secret.
 */
function readHidden(stdin: Lines): Interface {
  if (!isKeyboard(stdin)) return readShown(stdin);
  const output = new Writable({write: (_chunk, _encoding, done) => done()});
  const input = createTerminalInput(stdin, {isPasteMarked: true, typed: new Uint8Array()});
  const reader = createInterface({input, output, terminal: true, historySize: 0});
  reader.on('close', input.takeText);
  // In raw mode Ctrl+C is a byte: it is converted to the usual signal.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return reader;
}
