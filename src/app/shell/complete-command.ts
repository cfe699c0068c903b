import {editDraft} from '../../domain/draft/draft.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import type {CommandCompletion} from '../state/completion.ts';
import type {State} from '../state/state.ts';
import {commandOf, commandsFrom, findCommand} from './commands.ts';
import {readCommand} from './read-command.ts';
import type {SlashCommandName} from './slash-commands.ts';

/** Whether the box holds a command, whole or not. */
export function isTypingCommand({draft}: State): boolean {
  return readCommand(draft.text) !== null;
}

/** What the person typed themselves of the command in the box. */
export function typedCommandText({draft, completion}: State): string {
  return completion?.text === draft.text ? completion.typed : draft.text;
}

/** The text that a command's name becomes: one that needs more ends with a space. */
export function commandText(name: SlashCommandName): string {
  return commandOf(name).takes === 'nothing' ? `/${name}` : `/${name} `;
}

/** All that the text of a command may become. */
function candidatesFor(text: string): readonly string[] {
  const typed = readCommand(text);
  if (typed === null) return [];
  const {name, argument} = typed;
  if (argument === null) return commandsFrom(name).map(commandText);
  const command = findCommand(name);
  const choices = command?.takes === 'word' ? command.choices : [];
  const begun = choices.filter((choice) => choice.startsWith(latinName(argument)));
  return begun.map((choice) => `/${name} ${choice}`);
}

/**
 * What Tab makes of a command: what all that begin so have in common; where that is no more than what
 * is there, one after the other, and what was typed once more at the end.
 */
export function completeCommand(state: State, step: 1 | -1): State {
  const {text} = state.draft;
  const typed = typedCommandText(state);
  const candidates = candidatesFor(typed);
  const common = commonStart(candidates);
  if (typed === text && common.length > latinName(typed).length) return put(state, common, null);
  const ring = [...candidates.filter((candidate) => candidate !== typed), typed];
  const next = ring.at((ring.indexOf(text) + step) % ring.length) ?? text;
  return next === text ? state : put(state, next, {typed, text: next});
}

function put(state: State, text: string, completion: CommandCompletion | null): State {
  return {
    ...state,
    notice: null,
    completion,
    draft: editDraft(state.draft, {kind: 'replace', text}),
  };
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
