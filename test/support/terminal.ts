import {type Key, keyBytes} from './key-bytes.ts';
import {type ProgramExit, PtySession, type TerminalOptions} from './pty-session.ts';
import {matchesScreen, type ScreenPattern, ScreenWaits, type WaitOptions} from './screen-waits.ts';
import {type Cell, readCells} from './terminal-cells.ts';
import {type TerminalModes, trackModes} from './terminal-modes.ts';

export type {Key, TerminalOptions};

/** A program in a terminal window, as a user at the keyboard sees it. */
export interface Terminal extends AsyncDisposable {
  readonly pid: number;
  /** Settles when the program has ended and the screen shows all that it wrote. */
  readonly exit: Promise<ProgramExit>;
  /** The visible rows without trailing spaces. */
  screen(): string[];
  text(): string;
  /** The visible rows with colors and attributes. */
  cells(): Cell[][];
  /** The main screen with what has scrolled off it: the contents of the window after the end. */
  scrollback(): string[];
  cursor(): {x: number; y: number; visible: boolean};
  modes(): TerminalModes;
  /** Sends raw bytes to the program. */
  write(data: string | Buffer): void;
  /** Sends each key with a separate write, in a separate turn of the event loop. */
  press(...keys: Key[]): Promise<void>;
  /**
   * Pastes as a terminal does: newlines become CR, in brackets only when the program asked for
   * them.
   */
  paste(text: string): void;
  resize(columns: number, rows: number): Promise<void>;
  /** Everything the program wrote, or what it wrote since a mark. */
  output(mark?: number): string;
  mark(): number;
  bytesSince(mark: number): number;
  /** Waits for something on the screen. Fails with the complete screen in the error message. */
  until(pattern: ScreenPattern, options?: WaitOptions): Promise<void>;
  untilGone(pattern: ScreenPattern, options?: WaitOptions): Promise<void>;
  /** The only wait for quiet, for counting bytes: resolves after `quietMs` without output. */
  settled(quietMs: number): Promise<void>;
  kill(signal?: string): void;
  /**
   * Closes the terminal's side, as closing a window does. Resolves when the program's side no
   * longer exists.
   */
  hangUp(): Promise<void>;
  /** Hangs up and waits for the end; `await using` does so too. */
  close(): Promise<void>;
}

/** Starts a program in a pty of 80 by 24 (unless given) behind a terminal emulator. */
export function openTerminal(options: TerminalOptions): Terminal {
  const session: PtySession = new PtySession(options, () => onChange());
  const modes = trackModes(session.emulator);
  const waits = new ScreenWaits(() => describe(session, screenOf(session)));
  // A frame is complete when all of it was read and no synchronized output is open (mode 2026).
  const complete = () =>
    session.ended || (session.caughtUp && !session.emulator.modes.synchronizedOutputMode);
  const wait = (pattern: ScreenPattern, wanted: boolean, waitOptions?: WaitOptions) =>
    waits.until(
      () => complete() && matchesScreen(pattern, screenOf(session)) === wanted,
      wanted ? String(pattern) : `the end of ${pattern}`,
      waitOptions,
    );
  const onChange = () => (session.ended && session.caughtUp ? waits.end() : waits.check());

  return {
    pid: session.pid,
    exit: session.exit,
    ...views(session, modes),
    ...input(session, modes),
    output: (mark = 0) => session.received.since(mark),
    mark: () => session.received.mark(),
    bytesSince: (mark) => session.received.mark() - mark,
    until: (pattern, waitOptions) => wait(pattern, true, waitOptions),
    untilGone: (pattern, waitOptions) => wait(pattern, false, waitOptions),
    settled: (quietMs) => session.received.quiet(quietMs),
    kill: (signal) => session.kill(signal),
    hangUp: () => session.hangUp(),
    close: () => session.close(),
    [Symbol.asyncDispose]: () => session.close(),
  };
}

function views(
  session: PtySession,
  modes: () => TerminalModes,
): Pick<Terminal, 'screen' | 'text' | 'cells' | 'scrollback' | 'cursor' | 'modes'> {
  return {
    screen: () => screenOf(session),
    text: () => screenOf(session).join('\n'),
    cells: () => readCells(session.emulator),
    scrollback: () => scrollbackOf(session),
    cursor: () => {
      const {cursorX: x, cursorY: y} = session.emulator.buffer.active;
      return {x, y, visible: modes().cursorVisible};
    },
    modes,
  };
}

function input(
  session: PtySession,
  modes: () => TerminalModes,
): Pick<Terminal, 'write' | 'press' | 'paste' | 'resize'> {
  return {
    write: (data) => session.write(data),
    press: async (...keys) => {
      for (const key of keys) {
        session.write(keyBytes(key, modes().applicationCursorKeys));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    paste: (text) => {
      const typed = text.replace(/\r?\n/g, '\r');
      session.write(modes().bracketedPaste ? `\x1b[200~${typed}\x1b[201~` : typed);
    },
    resize: (columns, rows) => session.resize(columns, rows),
  };
}

function screenOf({emulator}: PtySession): string[] {
  const {baseY} = emulator.buffer.active;
  return Array.from({length: emulator.rows}, (_, row) =>
    rowText(emulator.buffer.active.getLine(baseY + row)),
  );
}

function scrollbackOf({emulator}: PtySession): string[] {
  const {normal} = emulator.buffer;
  const rows = Array.from({length: normal.length}, (_, row) => rowText(normal.getLine(row)));
  return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
}

function rowText(line: {translateToString(trimRight: boolean): string} | undefined): string {
  return line?.translateToString(true).replace(/ +$/, '') ?? '';
}

function describe(session: PtySession, screen: string[]): string {
  const {cols, rows} = session.emulator;
  const state = session.ended ? 'ended' : 'running';
  const frame = screen.map((row) => `│${row}`);
  return [`the screen (${cols}x${rows}, program ${state}):`, ...frame].join('\n');
}
