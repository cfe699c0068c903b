import {nearestName} from '../../domain/program/nearest-name.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import {commandNames, type SlashCommandName} from './commands.ts';

/** A line of the compose box that begins with one slash, as it was typed. */
export interface TypedCommand {
  readonly name: string;
  /** Null while the name is not ended by a space. */
  readonly argument: string | null;
}

/** Reads `/name argument`; null for text that is to be sent (`//…` sends a slash). */
export function readCommand(text: string): TypedCommand | null {
  const match = /^\/(?!\/)(\S*)(?:([^\S\n])[^\S\n]*([^\n]*))?$/u.exec(text);
  if (match === null) return null;
  const [, name = '', space, argument = ''] = match;
  return {name: name.toLowerCase(), argument: space === undefined ? null : argument.trimEnd()};
}

/** The commands whose names begin so. */
export function commandsFrom(start: string): readonly SlashCommandName[] {
  const latin = latinName(start);
  return commandNames.filter((name) => name.startsWith(latin));
}

/** The command that a name most likely means: the only one that begins so, or one that is spelled nearly so. */
export function nearestCommand(name: string): SlashCommandName | null {
  const latin = latinName(name);
  const [begun, ...others] = latin === '' ? [] : commandsFrom(latin);
  if (begun !== undefined && others.length === 0) return begun;
  const near = nearestName(latin, commandNames);
  return commandNames.find((command) => command === near) ?? begun ?? null;
}
