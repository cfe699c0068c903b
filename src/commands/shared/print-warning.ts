import {claimWarning} from '../../app/login/claim-warning.ts';
import type {Warning} from '../../domain/program/warning.ts';
import {warningWords} from '../../messages/subjects/warning-words.ts';
import type {CommandContext} from './command-context.ts';

/**
 * Warns on stderr that the login or the daily limit is about to end, or that a picture is public.
 * Only the first process to claim the warning prints it; a `--quiet` command leaves it to another
 * one.
 */
export function printWarning(context: CommandContext, about: Warning['kind']): void {
  const ports = context.isQuiet ? null : context.opened();
  const warning = ports === null ? null : claimWarning(ports, about);
  if (warning !== null) context.hint(warningWords(warning));
}
