import {latinName} from '../../domain/text/hangul-keys.ts';
import {findCommand} from './commands.ts';
import {lacksArgument} from './slash-command.ts';

/** A text that begins with one slash, as it was typed. */
export interface TypedCommand {
  /** The name in small letters, as it was spelled. */
  readonly spelling: string;
  /** The name in Latin letters, also when the keyboard was left in Hangul mode. */
  readonly name: string;
  /** Null while the name is not ended by a space. */
  readonly argument: string | null;
  /** The text that the command stands below; null where there is none. */
  readonly above: string | null;
}

/** Reads `/name argument` on one line; null for text that is to be sent (`//…` sends a slash). */
export function readCommand(line: string): TypedCommand | null {
  return line.includes('\n') ? null : readTyped(line);
}

/**
 * The command that is carried out instead of sending what was written: alone, with a text that it takes
 * on the lines below, or on the last line of a text. Any other text is sent.
 */
export function readSubmitted(draft: string): TypedCommand | null {
  const text = draft.trimEnd();
  const end = text.lastIndexOf('\n');
  const whole = readTyped(text);
  if (end === -1 || (whole !== null && findCommand(whole.name)?.takes === 'text')) return whole;
  const last = readTyped(text.slice(end + 1));
  return last !== null && worksBelow(last) ? {...last, above: text.slice(0, end)} : null;
}

function readTyped(text: string): TypedCommand | null {
  const match = /^\/(?!\/)(\S*)(?:\s+([\s\S]*))?$/u.exec(text);
  if (match === null) return null;
  const spelling = (match[1] ?? '').toLowerCase();
  const argument = match[2]?.trimEnd() ?? null;
  return {spelling, name: latinName(spelling), argument, above: null};
}

function worksBelow({name, argument}: TypedCommand): boolean {
  const command = findCommand(name);
  return command?.onLastLine === true && !lacksArgument(command, argument ?? '');
}
