import type {Phrase} from '../../domain/program/phrase.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** What is written behind the name of a command. */
export interface CommandArgument {
  /** Shown behind the name while the command is typed: `URL`, `ko|en`. */
  readonly hint: Phrase;
  /** The only values there are; Tab completes them. */
  readonly choices?: readonly string[];
  /** Whether the command may stand alone as well. */
  readonly isOptional?: boolean;
}

/** One command of the compose box: all that typing, completing, help and running need to know. */
export interface SlashCommand {
  /** A line of help. */
  readonly help: Phrase;
  /** Without it the command stands alone. */
  readonly argument?: CommandArgument;
  /** What it does to the state with an empty box, or why it does nothing: then the text stays. */
  readonly run: (state: State, argument: string) => Update | Notice;
}
