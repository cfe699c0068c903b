import {editDraft} from '../../domain/draft/draft.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import {commonStart} from '../picture/complete-path.ts';
import type {CommandCompletion} from '../state/completion.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';
import {commandOf, commandsFrom, findCommand} from './commands.ts';
import {readCommand} from './read-command.ts';
import type {SlashCommandName} from './slash-commands.ts';

/** Whether the box contains a command, complete or not. */
export function isTypingCommand({draft}: State): boolean {
  return readCommand(draft.text) !== null;
}

/** Whether the box contains the beginning of several commands, or of several values. */
export function isChoosingCommand(state: State): boolean {
  return candidatesIn(state).length > 1;
}

/** The command that the list marks, which Enter runs; null after the name is complete. */
export function markedCommand(state: State): SlashCommandName | null {
  const typed = readCommand(typedCommandText(state));
  if (typed === null || typed.argument !== null) return null;
  const names = commandsFrom(typed.name);
  return names.find((name) => commandText(name) === state.draft.text) ?? names[0] ?? null;
}

/** The part of the command in the box that the user typed. */
export function typedCommandText({draft, completion}: State): string {
  return completion?.text === draft.text ? completion.typed : draft.text;
}

/** The text for a command's name; it ends with a space if the command takes an argument. */
export function commandText(name: SlashCommandName): string {
  return commandOf(name).takes === 'nothing' ? `/${name}` : `/${name} `;
}

/** The completions of the text in the box: those of a path are known once its folder was read. */
function candidatesIn(state: State): readonly string[] {
  const {draft, completion} = state;
  const known = completion?.text === draft.text ? completion.candidates : undefined;
  return known ?? candidatesFor(typedCommandText(state));
}

/** The paths that complete the one in the box. */
export function pathCandidates({draft, completion}: State): readonly string[] {
  return completion?.text === draft.text ? (completion.candidates ?? []) : [];
}

/** All possible completions of a command's text. */
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

/** Completes a command for Tab; the paths of a folder have to be read first. */
export function completeTyped(state: State, step: 1 | -1): Update {
  const {text} = state.draft;
  const typed = readCommand(text);
  const takesPath = typed !== null && findCommand(typed.name)?.takes === 'path';
  if (!takesPath || typed.argument === null || pathCandidates(state).length > 1) {
    return [completeCommand(state, step)];
  }
  return [state, {type: 'list-paths', typed: text}];
}

/**
 * Completes a command for Tab. First it inserts the common prefix of all completions; if the text
 * already has it, each Tab selects the next completion, with the typed text as the last one.
 */
export function completeCommand(state: State, step: 1 | -1): State {
  const {text} = state.draft;
  const typed = typedCommandText(state);
  const candidates = candidatesIn(state);
  const common = commonStart(candidates);
  if (typed === text && common.length > latinName(typed).length) return put(state, common, null);
  const ring = [...candidates.filter((candidate) => candidate !== typed), typed];
  const next = ring.at((ring.indexOf(text) + step) % ring.length) ?? text;
  return next === text ? state : put(state, next, withCandidates(state, {typed, text: next}));
}

function withCandidates({completion}: State, next: CommandCompletion): CommandCompletion {
  const candidates = completion?.candidates;
  return candidates === undefined ? next : {...next, candidates};
}

/** Moves the mark in the list for the arrows, and writes the marked command into the box. */
export function chooseCommand(state: State, step: 1 | -1): State {
  const typed = typedCommandText(state);
  const candidates = candidatesIn(state);
  const marked = Math.max(0, candidates.indexOf(state.draft.text));
  const next = candidates.at((marked + step) % candidates.length);
  return next === undefined ? state : put(state, next, withCandidates(state, {typed, text: next}));
}

/** Writes the name of a command into the box, for its argument to follow. */
export function beginCommand(state: State, name: SlashCommandName): State {
  return put(state, commandText(name), null);
}

function put(state: State, text: string, completion: CommandCompletion | null): State {
  return {
    ...state,
    notice: null,
    completion,
    draft: editDraft(state.draft, {kind: 'replace', text}),
  };
}
