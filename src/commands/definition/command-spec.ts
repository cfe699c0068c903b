import type {Phrase} from '../../domain/program/phrase.ts';

/** The definition of one command: its syntax and its help, which is the phrase itself. */
export interface CommandSpec extends Phrase {
  /** The name and the arguments, in commander's syntax. */
  readonly usage: string;
  readonly examples: readonly Example[];
  readonly options?: readonly OptionSpec[];
  /** Whether the arguments are the command line of another program, options included. */
  readonly runsAnother?: boolean;
  /** What to type before a text that begins with a dash; absent if the command takes no text. */
  readonly dashedText?: string;
  /** Whether the command exits with the exit code of that program. */
  readonly passesExitCode?: boolean;
}

/** A command line and its purpose; the line is a phrase if it contains text in a language. */
export type Example = readonly [line: string | Phrase, purpose?: Phrase];

/** An option and its help. */
export interface OptionSpec extends Phrase {
  readonly flags: string;
  readonly value?: OptionValue;
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** Names (of the values, in camelCase) of the options that exclude this one. */
  readonly conflicts?: readonly string[];
  readonly isRequired?: boolean;
  /** Whether it may be given more than once; its value is the list of all. */
  readonly isRepeated?: boolean;
}

/** The syntax of an option's value. */
export interface OptionValue {
  /** Parses the text; returns null if it is invalid. */
  readonly read: (text: string) => unknown;
  /** The message for an invalid text, which says what to type. */
  readonly hint: Phrase;
}
