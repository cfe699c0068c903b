import {latinName} from '../../domain/text/hangul-keys.ts';
import {findCommand} from './commands.ts';
import {lacksArgument} from './slash-command.ts';

/** A text that begins with a single slash, as it was typed. */
export interface TypedCommand {
  /** The name in lower case, in its original spelling. */
  readonly spelling: string;
  /** The name in Latin letters, even if it was typed in Hangul mode. */
  readonly name: string;
  /** Null until a space ends the name. */
  readonly argument: string | null;
  /** The text above the command; null when there is none. */
  readonly above: string | null;
}

/** Parses `/name argument` on one line; returns null for text to send (`//…` sends a slash). */
export function readCommand(line: string): TypedCommand | null {
  return line.includes('\n') ? null : readTyped(line);
}

/**
 * Returns the command to run instead of sending the draft: a command alone, one that takes text
 * with the lines below it, or one on the last line of a text. Returns null for any other text,
 * which is sent.
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
