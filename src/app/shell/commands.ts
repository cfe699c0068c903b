import {nearestName} from '../../domain/program/nearest-name.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import type {SlashCommand} from './slash-command.ts';
import {type SlashCommandName, slashCommands} from './slash-commands.ts';

export const commandNames = Object.keys(slashCommands) as readonly SlashCommandName[];

export function commandOf(name: SlashCommandName): SlashCommand {
  return slashCommands[name];
}

/** Returns the command with that name in Latin letters; null when there is none. */
export function findCommand(name: string): SlashCommand | null {
  return isCommandName(name) ? commandOf(name) : null;
}

export function isCommandName(name: string): name is SlashCommandName {
  return Object.hasOwn(slashCommands, name);
}

/** The commands whose names have this prefix. */
export function commandsFrom(start: string): readonly SlashCommandName[] {
  const latin = latinName(start);
  return commandNames.filter((name) => name.startsWith(latin));
}

/**
 * Returns the command that a name most likely means: the only one with this prefix, or one with a
 * similar spelling.
 */
export function nearestCommand(name: string): SlashCommandName | null {
  const latin = latinName(name);
  const [begun, ...others] = latin === '' ? [] : commandsFrom(latin);
  if (begun !== undefined && others.length === 0) return begun;
  const near = nearestName(latin, commandNames);
  return commandNames.find((command) => command === near) ?? begun ?? null;
}
