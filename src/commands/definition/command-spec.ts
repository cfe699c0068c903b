import type {Phrase} from '../../domain/program/phrase.ts';

/** What can be typed for one command, and what its help says of it. */
export interface CommandSpec extends Phrase {
  /** The name, and the arguments as commander reads them. */
  readonly usage: string;
  readonly examples: readonly Example[];
  readonly options?: readonly OptionSpec[];
  /** Whether everything from the first argument on belongs to the program that it names. */
  readonly runsAnother?: boolean;
  /** Whether that program's exit code becomes the command's own. */
  readonly passesExitCode?: boolean;
}

/** A line to type and what it is for; the line is a phrase where it holds a text of some language. */
export type Example = readonly [line: string | Phrase, purpose?: Phrase];

/** An option, and what the help says of it. */
export interface OptionSpec extends Phrase {
  readonly flags: string;
  readonly value?: OptionValue;
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** Options that exclude this one, in the names that their values have. */
  readonly conflicts?: readonly string[];
  readonly isRequired?: boolean;
}

/** What the value of an option has to be, besides a text. */
export interface OptionValue {
  /** Null: the text is no such value. */
  readonly read: (text: string) => unknown;
  /** Says then what to type. */
  readonly hint: Phrase;
}
