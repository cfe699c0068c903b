import {takeWarning} from '../app/operations/take-warning.ts';
import {warningWords} from '../messages/warning-words.ts';
import type {CommandContext} from './command-context.ts';

/** After a command that had to do with the login or the record: one line of what is about to end. */
export function warnAtEnd(context: CommandContext): void {
  const ports = context.opened();
  const warning = ports === null ? null : takeWarning(ports);
  if (warning !== null) context.hint(warningWords(warning));
}
