import {type Draft, editDraft} from '../../domain/draft/draft.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import {raise, type Update} from '../steps/updates.ts';
import {commandOf, isCommandName, type SlashCommandName} from './commands.ts';
import {nearestCommand, type TypedCommand} from './read-command.ts';

/** Carries out a command; one that cannot be is named, and the text stays in the box. */
export function runCommand(state: State, typed: TypedCommand): Update {
  const argument = typed.argument ?? '';
  const name = latinName(typed.name);
  if (!isCommandName(name)) {
    const nearest = nearestCommand(typed.name);
    return [raise(state, {kind: 'unknown-command', name: typed.name, nearest})];
  }
  return runNamed(state, {name, argument, draft: editDraft(state.draft, {kind: 'clear'})});
}

interface NamedCommand {
  readonly name: SlashCommandName;
  readonly argument: string;
  /** What is left in the box when the command was carried out. */
  readonly draft: Draft;
}

/** Carries out a command that exists; when it cannot be, the box stays as it is. */
export function runNamed(state: State, {name, argument, draft}: NamedCommand): Update {
  const misuse = misuseOf(name, argument);
  if (misuse !== null) return [raise(state, {kind: misuse, name})];
  const result = commandOf(name).run({...state, notice: null, draft}, argument);
  return isUpdate(result) ? result : [raise(state, result)];
}

function misuseOf(name: SlashCommandName, argument: string) {
  const wanted = commandOf(name).argument;
  if (wanted === undefined) return argument === '' ? null : 'command-alone';
  if (argument === '') return wanted.isOptional === true ? null : 'command-argument';
  const isChoice = wanted.choices?.includes(argument) ?? true;
  return isChoice ? null : 'command-argument';
}

function isUpdate(result: Update | Notice): result is Update {
  return Array.isArray(result);
}
