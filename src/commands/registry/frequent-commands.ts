import type {Definition} from '../definition/definition.ts';
import {hookCommand} from '../hook/hook-command.ts';
import {tokenCommands} from '../login/token-commands.ts';
import {sendCommand} from '../send/send-command.ts';

/**
 * Commands that scripts and agents run often, by the first word typed. Loading and defining all of
 * them takes longer than loading the database.
 */
export const frequentCommands: ReadonlyMap<string, Definition> = new Map([
  ['send', sendCommand],
  ['status', tokenCommands],
  ['token', tokenCommands],
  ['refresh', tokenCommands],
  ['hook', hookCommand],
]);
