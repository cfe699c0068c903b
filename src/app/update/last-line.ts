import {editDraft} from '../../domain/draft.ts';
import type {State} from '../state.ts';
import {commandOf} from './commands.ts';
import {latinName, readCommand} from './read-command.ts';
import {raise, type Update} from './updates.ts';

/** A text with a command for it on the line below. */
export interface TextWithCommand {
  readonly text: string;
  readonly name: 'link' | 'button';
  readonly argument: string;
}

/**
 * Reads `/link …` or `/button …` on the last line of a text, so that a link can be given to what is
 * already written. Any other last line is text.
 */
export function readLastLine(draft: string): TextWithCommand | null {
  const text = draft.trimEnd();
  const end = text.lastIndexOf('\n');
  const typed = end === -1 ? null : readCommand(text.slice(end + 1));
  if (typed === null) return null;
  const name = latinName(typed.name);
  if (name !== 'link' && name !== 'button') return null;
  return {text: text.slice(0, end), name, argument: typed.argument ?? ''};
}

/** Takes the line off the text, which stays; a line that cannot be carried out stays too. */
export function runLastLine(state: State, {text, name, argument}: TextWithCommand): Update {
  const draft = editDraft(state.draft, {kind: 'replace', text});
  const result = commandOf(name).run({...state, notice: null, draft}, argument);
  return 'kind' in result ? [raise(state, result)] : result;
}
