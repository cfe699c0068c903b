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
