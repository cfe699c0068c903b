import {type Draft, editDraft} from '../../domain/draft/draft.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';
import {findCommand, nearestCommand} from './commands.ts';
import type {TypedCommand} from './read-command.ts';
import {lacksArgument, type SlashCommand} from './slash-command.ts';

/** Runs a command; if that is not possible, shows why and leaves the box unchanged. */
export function runSlashCommand(state: State, typed: TypedCommand): Update {
  const {spelling, name, above} = typed;
  const argument = typed.argument ?? '';
  const command = findCommand(name);
  if (command === null) {
    const nearest = nearestCommand(name);
    return [showNotice(state, {kind: 'unknown-command', name: spelling, nearest})];
  }
  const misuse = misuseOf(command, argument);
  if (misuse !== null) return [showNotice(state, {kind: misuse, name})];
  const draft = draftAfter(command, state.draft, above);
  const result = command.run({...state, notice: null, draft}, argument, above);
  return isUpdate(result) ? result : [showNotice(state, result)];
}

function misuseOf(command: SlashCommand, argument: string) {
  if (command.takes === 'nothing') return argument === '' ? null : 'command-alone';
  const isNoChoice =
    command.takes === 'word' && argument !== '' && !command.choices.includes(argument);
  return isNoChoice || lacksArgument(command, argument) ? 'command-argument' : null;
}

/**
 * Removes the command from the box and keeps the text above it; a command that takes text stays
 * until it is stored, and one that takes a path until the file was read.
 */
function draftAfter({takes}: SlashCommand, draft: Draft, above: string | null): Draft {
  if (takes === 'text' || takes === 'path') return draft;
  return editDraft(draft, above === null ? {kind: 'clear'} : {kind: 'replace', text: above});
}

function isUpdate(result: Update | Notice): result is Update {
  return Array.isArray(result);
}
