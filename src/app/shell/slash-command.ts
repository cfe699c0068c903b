import type {Phrase} from '../../domain/program/phrase.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** Names what is written behind a command while it is typed, and whether the command may stand alone too. */
interface Argument {
  /** `URL`, `ko|en`. */
  readonly hint: Phrase;
  readonly isOptional?: boolean;
}

type Taking =
  | {readonly takes: 'nothing'}
  /** One of its choices; Tab completes them. */
  | ({readonly takes: 'word'; readonly choices: readonly string[]} & Argument)
  /** All that follows on its line. */
  | ({readonly takes: 'line'} & Argument)
  /** All that follows, further lines too; `instead` says what becomes of them, as they are not sent. */
  | ({readonly takes: 'text'; readonly instead: Phrase} & Argument);

/** One command: all that typing, completing, help and running need to know. */
export type CommandEntry<Run> = Taking & {
  /** A line of help. */
  readonly help: Phrase;
  /** Whether it also works on the last line of a text, for the text above it. */
  readonly onLastLine?: boolean;
  readonly run: Run;
};

/**
 * A command of the compose box. `run` gets the state with the box as the command leaves it, and the text
 * above the command; it tells what the command does, or why it does nothing: then the box stays as it was.
 */
export type SlashCommand = CommandEntry<
  (state: State, argument: string, above: string | null) => Update | Notice
>;

/** Whether a command needs more than was written behind it. */
export function lacksArgument(command: Taking, argument: string): boolean {
  return argument === '' && command.takes !== 'nothing' && command.isOptional !== true;
}
