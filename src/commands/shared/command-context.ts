import type {Readable} from 'node:stream';
import type {Ports} from '../../app/ports/ports.ts';
import type {TextOutput} from '../../app/ports/system-ports.ts';
import type {Trace} from '../../app/ports/trace-port.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** What a command may touch: it prints, and returns the exit code. */
export interface CommandContext {
  readonly language: Language;
  readonly version: string;
  readonly stdin: Readable & {readonly isTTY?: boolean};
  /** Aborted by the first Ctrl+C, SIGTERM or SIGHUP, and when the terminal is lost. */
  readonly signal: AbortSignal;
  /** Whether that was Ctrl+C. */
  isCancelled(): boolean;
  /**
   * Opens the database and the rest on first use; throws `FailureError` when it cannot. Says once
   * that damaged preferences were not used.
   */
  ports(): Ports;
  /** What `ports` has opened; null where the command had no need of it. */
  opened(): Ports | null;
  /** Whether hints and notes are not to be given. */
  readonly isQuiet: boolean;
  /** A line of the result, on stdout. */
  print(line: string): void;
  readonly output: CommandOutput;
  /** What must be known (a failure, a warning, what to do now), on stderr. */
  say(phrase: Phrase | string): void;
  /** What is worth knowing and no failure, on stderr unless quiet. */
  hint(phrase: Phrase | string): void;
  /** That all went well, on stderr for a person only: cron mails every line it gets. */
  note(phrase: Phrase | string): void;
  readonly trace: Trace;
}

/** For results that are too long for `print`, and for work that takes its time. */
export interface CommandOutput {
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  /** Stdout; on a terminal, what is to be read goes through the person's pager. */
  open(use: 'data' | 'reading'): Promise<TextOutput>;
  /** One line on a terminal's stderr that the next one replaces; an empty one removes it. */
  progress(line: string): void;
}

/**
 * One JSON object of a known schema, as the only thing on stdout. What a terminal would obey and
 * JSON lets through (DEL, C1, bidi controls) is escaped: the object stays the same.
 */
export function printJson(context: CommandContext, value: Readonly<Record<string, unknown>>): void {
  context.print(jsonLine(value));
}

/** As `printJson` prints it, without its line end. */
export function jsonLine(value: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(value);
  return json.replace(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
