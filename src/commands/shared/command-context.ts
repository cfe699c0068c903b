import type {Readable} from 'node:stream';
import type {Ports} from '../../app/ports/ports.ts';
import type {TextOutput} from '../../app/ports/system-ports.ts';
import type {Trace} from '../../app/ports/trace-port.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {plainJson} from '../../domain/text/plain-json.ts';
import type {Line} from './styled-line.ts';

/** The environment of a command, which prints and returns an exit code. */
export interface CommandContext {
  /** The language of what is printed. */
  readonly language: Language;
  /** The language of the memos that the command writes itself. */
  readonly memoLanguage: Language;
  readonly version: string;
  readonly stdin: Readable & {readonly isTTY?: boolean};
  /** Aborted by the first Ctrl+C, SIGTERM or SIGHUP, and when the terminal is lost. */
  readonly signal: AbortSignal;
  /** Whether Ctrl+C aborted the signal. */
  isCancelled(): boolean;
  /**
   * Opens the database and the other ports on first use; throws `FailureError` when that fails.
   * Warns once when damaged preferences were ignored.
   */
  ports(): Ports;
  /** The ports that `ports()` opened; null if the command has not called it. */
  opened(): Ports | null;
  /**
   * Returns the exit code of work that is done, such as a memo that was sent: output that is lost
   * from now on does not change it, or a script would do the work again.
   */
  settle(code: number): number;
  /** Whether hints and notes are suppressed. */
  readonly isQuiet: boolean;
  /** Prints a line of the result on stdout; its tones are shown on a terminal only. */
  print(line: Line): void;
  readonly output: CommandOutput;
  /** Prints a failure, a warning or the next step on stderr, even when quiet. */
  say(phrase: Phrase | string): void;
  /** Prints useful information that is no failure on stderr, unless quiet. */
  hint(phrase: Phrase | string): void;
  /** Reports success on stderr if it is a terminal: cron mails every line that a job prints. */
  note(phrase: Phrase | string): void;
  readonly trace: Trace;
}

/** Output of long results and of slow work. */
export interface CommandOutput {
  /** Whether a person reads stdout: lists get headings there. */
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 without a terminal. */
  readonly columns: number;
  /** Opens stdout; on a terminal, text for reading goes through the user's pager. */
  open(use: 'data' | 'reading'): Promise<LineOutput>;
  /** Replaces the progress line on a terminal's stderr; an empty one removes it. */
  progress(line: string): void;
}

export interface LineOutput extends TextOutput {
  /** Writes lines with their ends, as `write` does. */
  writeLines(lines: readonly Line[]): Promise<boolean>;
}

/** Prints one JSON object as the only thing on stdout. */
export function printJson(context: CommandContext, value: Readonly<Record<string, unknown>>): void {
  context.print(jsonLine(value));
}

/** The line that `printJson` prints, without the line end. */
export function jsonLine(value: Readonly<Record<string, unknown>>): string {
  return plainJson(value);
}
