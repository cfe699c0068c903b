import {completionCommand} from './completion-command.ts';
import {daemonCommand} from './daemon-command.ts';
import type {Definition} from './definition.ts';
import {draftsCommand} from './drafts-command.ts';
import {historyCommands} from './history-commands.ts';
import {loginCommands} from './login-commands.ts';
import {outboxCommand} from './outbox-command.ts';
import {profileCommand} from './profile-command.ts';
import {programCommands} from './program-commands.ts';
import {scheduleCommands} from './schedule-commands.ts';
import {sendCommand} from './send-command.ts';
import {tokenCommands} from './token-commands.ts';
import {transferCommands} from './transfer-commands.ts';
import {watchCommands} from './watch-commands.ts';

/** Every command, in the order in which the help lists them. */
export const allCommands: readonly Definition[] = [
  loginCommands,
  tokenCommands,
  sendCommand,
  watchCommands,
  historyCommands,
  outboxCommand,
  draftsCommand,
  profileCommand,
  transferCommands,
  scheduleCommands,
  daemonCommand,
  programCommands,
  completionCommand,
];

/** What scripts start again and again. */
const alone: ReadonlyMap<string, Definition> = new Map([
  ['send', sendCommand],
  ['status', tokenCommands],
  ['token', tokenCommands],
  ['refresh', tokenCommands],
]);

/**
 * The commands to define when `first` is the first word typed: defining all of them costs a start as
 * much as loading the database does.
 */
export function commandsFor(first: string | undefined): readonly Definition[] {
  const known = alone.get(first ?? '');
  return known === undefined ? allCommands : [known];
}
