import {editDraft} from '../../domain/draft/draft.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';
import {linkCommands} from './choose-link.ts';
import {readCommand} from './read-command.ts';
import {runNamed} from './run-command.ts';

/** A text with a command for it on the line below. */
export interface TextWithCommand {
  readonly text: string;
  readonly name: keyof typeof linkCommands;
  readonly argument: string;
}

/**
 * Reads `/link …`, `/button …` or `/numbers …` on the last line of a text, so that what is already
 * written can be given a link. Any other last line is text.
 */
export function readLastLine(draft: string): TextWithCommand | null {
  const text = draft.trimEnd();
  const end = text.lastIndexOf('\n');
  const typed = end === -1 ? null : readCommand(text.slice(end + 1));
  if (typed === null) return null;
  const name = latinName(typed.name);
  if (!isLinkCommand(name)) return null;
  return {text: text.slice(0, end), name, argument: typed.argument ?? ''};
}

function isLinkCommand(name: string): name is keyof typeof linkCommands {
  return Object.hasOwn(linkCommands, name);
}

/** Takes the line off the text, which stays; a line that cannot be carried out stays too. */
export function runLastLine(state: State, {text, name, argument}: TextWithCommand): Update {
  return runNamed(state, {name, argument, draft: editDraft(state.draft, {kind: 'replace', text})});
}
