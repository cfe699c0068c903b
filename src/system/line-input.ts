import {createInterface, type Interface} from 'node:readline';
import {Writable} from 'node:stream';
import type {LineInput} from '../app/line-ports.ts';
import {createQuietTimer} from './quiet-timer.ts';

/** Lines that follow each other faster (ms) were not typed: a terminal gives a paste line by line. */
const pasteGap = 50;

/**
 * Bytes of a line that a terminal hands over when it edits lines itself; what is more is dropped.
 * Source: termios(3), "Canonical and noncanonical mode"; MAX_CANON of macOS.
 */
const fullLine = process.platform === 'darwin' ? 1023 : 4095;

/** Reads lines as the terminal has edited them, so that input methods work as everywhere else. */
export function createLineInput(stdin: NodeJS.ReadStream): LineInput {
  let onLines = (_lines: readonly string[]): void => {};
  let onEnd = (): void => {};
  let pending: string[] = [];
  let isShown = true;
  let reader: Interface | null = null;
  const quiet = createQuietTimer(() => {
    const lines = pending;
    pending = [];
    onLines(lines);
  });
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
      quiet.restart(pasteGap);
    });
    opened.on('close', () => {
      if (reader === opened) onEnd();
    });
  };
  return {
    listen: (takeLines, takeEnd) => {
      onLines = takeLines;
      onEnd = takeEnd;
      start();
    },
    isFull: (line) => isShown && stdin.isTTY && Buffer.byteLength(line) >= fullLine,
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
    },
  };
}

function readShown(input: NodeJS.ReadStream): Interface {
  return createInterface({input, terminal: false});
}

/** The terminal is raw meanwhile, so that it shows nothing. */
function readHidden(input: NodeJS.ReadStream): Interface {
  const output = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input, output, terminal: true, historySize: 0});
  // In raw mode Ctrl+C is a byte: it is made the signal that it is everywhere else.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return reader;
}
