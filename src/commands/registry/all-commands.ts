import {daemonCommand} from '../background/daemon-command.ts';
import {watchCommands} from '../background/run-and-watch-commands.ts';
import type {Definition} from '../definition/definition.ts';
import {draftsCommand} from '../draft/drafts-command.ts';
import {historyCommands} from '../history/history-commands.ts';
import {outboxCommand} from '../history/outbox-command.ts';
import {hookCommand} from '../hook/hook-command.ts';
import {loginCommands} from '../login/login-commands.ts';
import {tokenCommands} from '../login/token-commands.ts';
import {mcpCommand} from '../mcp/mcp-command.ts';
import {completionCommand} from '../program/completion-command.ts';
import {profileCommand} from '../program/profile-command.ts';
import {programCommands} from '../program/program-commands.ts';
import {reminderCommands} from '../schedule/reminder-commands.ts';
import {scheduleCommands} from '../schedule/schedule-commands.ts';
import {friendsCommand} from '../send/friends-command.ts';
import {sendCommand} from '../send/send-command.ts';
import {serveCommand} from '../serve/serve-command.ts';
import {transferCommands} from '../transfer/transfer-commands.ts';

/** Every command, in the order in which the help lists them. */
export const allCommands: readonly Definition[] = [
  loginCommands,
  tokenCommands,
  sendCommand,
  friendsCommand,
  watchCommands,
  historyCommands,
  outboxCommand,
  draftsCommand,
  profileCommand,
  transferCommands,
  scheduleCommands,
  reminderCommands,
  daemonCommand,
  serveCommand,
  mcpCommand,
  hookCommand,
  programCommands,
  completionCommand,
];
