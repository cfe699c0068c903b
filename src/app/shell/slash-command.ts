import type {Phrase} from '../../domain/program/phrase.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/**
 * The argument's placeholder, shown while the command is typed, and whether the argument is
 * optional.
 */
interface Argument {
  /** Examples: `URL`, `ko|en`. */
  readonly hint: Phrase;
  readonly isOptional?: boolean;
}

type Taking =
  | {readonly takes: 'nothing'}
  /** One of the choices; Tab completes them. */
  | ({readonly takes: 'word'; readonly choices: readonly string[]} & Argument)
  /** The rest of the line. */
  | ({readonly takes: 'line'} & Argument)
  /** The path of a picture, which Tab completes; it stays in the box until the file was read. */
  | ({readonly takes: 'path'} & Argument)
  /**
   * All following text, including further lines; `instead` describes what happens to it, because it
   * is not sent.
   */
  | ({readonly takes: 'text'; readonly instead: Phrase} & Argument);

/** One command, with everything that typing, completion, help and running need. */
export type CommandEntry<Run> = Taking & {
  /** The command's line in the help. */
  readonly help: Phrase;
  /**
   * Whether the command also works on the last line of a text, where it applies to the text above
   * it.
   */
  readonly onLastLine?: boolean;
  readonly run: Run;
};

/**
 * A command of the compose box. `run` receives the state after the command has left the box, and
 * the text above the command. It returns the update, or a notice that says why it does nothing; the
 * box then stays unchanged.
 */
export type SlashCommand = CommandEntry<
  (state: State, argument: string, above: string | null) => Update | Notice
>;

/** Whether a command lacks a required argument. */
export function lacksArgument(command: Taking, argument: string): boolean {
  return argument === '' && command.takes !== 'nothing' && command.isOptional !== true;
}
