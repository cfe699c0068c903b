import {existsSync} from 'node:fs';
import {constants} from 'node:os';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {type AnsweredGraphics, answerGraphics} from './answer-graphics.ts';
import {cleanEnvironment} from './clean-environment.ts';
import {closeAtEnd} from './open-resources.ts';
import {ReceivedOutput} from './received-output.ts';
import {unicodeProvider} from './unicode-provider.ts';
import {untilSeen} from './until-seen.ts';

export interface TerminalOptions {
  /** The program to run; this Node unless given. */
  command?: string;
  args: string[];
  /** The complete environment of the program; a clean one with a new HOME unless given. */
  env?: Record<string, string>;
  columns?: number;
  rows?: number;
  cwd?: string;
  /**
   * The cell count of ambiguous-width characters in replies to the cursor query (1 unless given),
   * or 'silent' for no reply.
   */
  ambiguousCells?: 1 | 2 | 'silent';
  /** Whether the terminal answers the query for bracketed paste (mode 2004); true unless given. */
  answersPasteMode?: boolean;
  /** Receives the replies of the terminal in place of the program. */
  takeAnswer?: (answer: string) => void;
  /** The graphics that the terminal answers the queries for; none unless given. */
  graphics?: AnsweredGraphics;
  /** Whether the terminal answers the query for the kitty keyboard protocol; false unless given. */
  kittyKeyboard?: boolean;
  /**
   * The background in the reply to the query (`rgb:ffff/ffff/ffff`). Without it, the terminal does
   * not reply.
   */
  background?: string;
}

export interface ProgramExit {
  code: number;
  signal?: string;
}

const terminalName = 'xterm-256color';
const graceMs = 1_000;

/**
 * Replaces itself with the program after closing all inherited file descriptors but stdin, stdout
 * and stderr. node-pty passes other open terminals on, and a terminal that is held elsewhere does
 * not hang up when it is closed. It is not used when no other terminal is open, as in the bench,
 * whose figures it would change.
 */
const withoutInherited = `for file in /dev/fd/*; do n=\${file##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@"`;

/** The number of programs that run in a terminal of this process. */
let running = 0;

/** A program in a real pty. A terminal emulator reads its output and answers its queries. */
export class PtySession {
  readonly emulator: xterm.Terminal;
  readonly received = new ReceivedOutput();
  /** Settles when the program has ended and the emulator has read all that it wrote. */
  readonly exit: Promise<ProgramExit>;
  readonly #pty: IPty;
  readonly #onChange: () => void;
  #unread = 0;
  #ended = false;

  /** `onChange` is called after each chunk of output that the emulator has read, and at the end. */
  constructor(options: TerminalOptions, onChange: () => void) {
    const {columns: cols = 80, rows = 24} = options;
    this.#onChange = onChange;
    this.emulator = new xterm.Terminal({cols, rows, scrollback: 10_000, allowProposedApi: true});
    this.emulator.unicode.register(unicodeProvider);
    this.emulator.unicode.activeVersion = unicodeProvider.version;
    const own = [options.command ?? process.execPath, ...options.args];
    const [command = '', ...args] =
      running === 0 ? own : ['/bin/bash', '-c', withoutInherited, 'bash', ...own];
    running += 1;
    this.#pty = spawn(command, args, {
      name: options.env?.['TERM'] ?? terminalName,
      cols,
      rows,
      cwd: options.cwd ?? process.cwd(),
      env: options.env ?? cleanEnvironment({NO_COLOR: undefined}),
    });
    this.#pty.onData((data) => this.#read(data));
    if (options.answersPasteMode === false) {
      const question = {prefix: '?', intermediates: '$', final: 'p'};
      this.emulator.parser.registerCsiHandler(question, () => true);
    }
    if (options.kittyKeyboard === true) {
      this.emulator.parser.registerCsiHandler({prefix: '?', final: 'u'}, () => {
        this.write('\x1b[?0u');
        return true;
      });
    }
    this.#answerWheelMode();
    if (options.graphics !== undefined) {
      answerGraphics(this.emulator, options.graphics, {
        write: (answer) => this.write(answer),
        isAsked: () => this.received.since(0).includes('\x1b_Gi=31,'),
      });
    }
    const {background} = options;
    if (background !== undefined) {
      this.emulator.parser.registerOscHandler(11, () => {
        this.write(`\x1b]11;${background}\x1b\\`);
        return true;
      });
    }
    const takeAnswer = options.takeAnswer ?? ((answer) => this.write(answer));
    this.emulator.onData((reply) => takeAnswer(answerOf(reply, options.ambiguousCells ?? 1)));
    const forget = closeAtEnd(() => this.#killGroup());
    this.exit = this.#whenEnded().finally(forget);
  }

  /** Answers the query for mode 1007 as a terminal whose wheel sends arrow keys. */
  #answerWheelMode(): void {
    const question = {prefix: '?', intermediates: '$', final: 'p'};
    this.emulator.parser.registerCsiHandler(question, ([mode]) => {
      if (mode === 1007) this.write('\x1b[?1007;1$y');
      return mode === 1007;
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether the emulator has read everything that has arrived. */
  get caughtUp(): boolean {
    return this.#unread === 0;
  }

  /** Sends bytes to the program as if typed. A no-op for a program that has ended. */
  write(data: string | Buffer): void {
    // The pty accepts bytes although its types say string: half a character has no string form.
    if (!this.#ended) this.#pty.write(data as string);
  }

  /** Resizes both sides after the emulator has read the output for the old size. */
  async resize(columns: number, rows: number): Promise<void> {
    await this.#allRead();
    this.emulator.resize(columns, rows);
    if (!this.#ended) this.#resizePty(columns, rows);
    this.#onChange();
  }

  /** Signals the program, unless it has ended. */
  kill(signal = 'SIGTERM'): void {
    if (!this.#ended) this.#pty.kill(signal);
  }

  /**
   * Closes the terminal's side, as closing a window does. Resolves when the program's side no
   * longer exists.
   */
  async hangUp(): Promise<void> {
    const pty: IPty & {destroy?: () => void; ptsName?: string} = this.#pty;
    pty.destroy?.();
    // A program that is being started in another terminal may still hold this one open.
    const path = pty.ptsName ?? '';
    await untilSeen(`${path} is gone`, () => !path.startsWith('/dev/pts/') || !existsSync(path));
  }

  /** Hangs up as a closed window does, and kills what still runs a second later. */
  async close(): Promise<void> {
    this.kill('SIGHUP');
    const timer = setTimeout(() => this.#killGroup(), graceMs);
    await this.exit;
    clearTimeout(timer);
  }

  /** Kills the program and its children in the same process group, which it leads. */
  #killGroup(): void {
    if (this.#ended) return;
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch (error) {
      // The program has just ended.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }

  /** A program that has just ended has no terminal any more, even before its exit is reported. */
  #resizePty(columns: number, rows: number): void {
    try {
      this.#pty.resize(columns, rows);
    } catch (error) {
      if (!/EBADF/.test(String(error))) throw error;
    }
  }

  #read(data: string): void {
    this.received.add(data);
    this.#unread += 1;
    this.emulator.write(data, () => {
      this.#unread -= 1;
      this.#onChange();
    });
  }

  #allRead(): Promise<void> {
    return new Promise((resolve) => this.emulator.write('', resolve));
  }

  async #whenEnded(): Promise<ProgramExit> {
    const {exitCode, signal} = await new Promise<{exitCode: number; signal?: number}>((resolve) => {
      this.#pty.onExit(resolve);
    });
    this.#ended = true;
    running -= 1;
    await this.#allRead();
    this.#onChange();
    return signal ? {code: exitCode, signal: signalName(signal)} : {code: exitCode};
  }
}

function signalName(number: number): string {
  const found = Object.entries(constants.signals).find(([, value]) => value === number);
  return found?.[0] ?? `signal ${number}`;
}

/** Terminals in Korean set-ups answer column 3 after one `─`, others never answer. */
function answerOf(reply: string, ambiguousCells: 1 | 2 | 'silent'): string {
  if (ambiguousCells === 'silent') return '';
  const isWide = ambiguousCells === 2;
  return isWide ? reply.replace(/(\x1b\[\d+;)2R/, (_, start: string) => `${start}3R`) : reply;
}
