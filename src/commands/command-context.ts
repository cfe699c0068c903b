import type {Readable} from 'node:stream';
import type {Ports} from '../app/ports.ts';
import type {Language} from '../domain/language.ts';
import type {Phrase} from '../messages/words.ts';

/** What a command may touch: it prints, and returns the exit code. */
export interface CommandContext {
  readonly language: Language;
  readonly stdin: Readable & {readonly isTTY?: boolean};
  /** Whether a person reads the results. */
  readonly isTerminal: boolean;
  /** Aborted by the first Ctrl+C or SIGTERM. */
  readonly signal: AbortSignal;
  /** Opens the database and the rest on first use; throws `FailureError` when it cannot. */
  ports(): Ports;
  /** A line of the result, on stdout. */
  print(line: string): void;
  /** Anything else, on stderr. */
  say(phrase: Phrase | string): void;
  /** Where Kakao is, for the rare words that name it. */
  readonly version: string;
}

/** One JSON object of a known schema, as the only thing on stdout. */
export function printJson(context: CommandContext, value: Readonly<Record<string, unknown>>): void {
  context.print(JSON.stringify(value));
}
