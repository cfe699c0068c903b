import {claimWarning} from '../../app/login/claim-warning.ts';
import type {Warning} from '../../domain/program/warning.ts';
import {warningWords} from '../../messages/subjects/warning-words.ts';
import type {CommandContext} from './command-context.ts';

/**
 * One line on stderr of what is about to end, said once by whichever command comes first. With
 * `--quiet`, which nobody would hear it in, it stays for another one.
 */
export function printWarning(context: CommandContext, about: Warning['kind']): void {
  const ports = context.isQuiet ? null : context.opened();
  const warning = ports === null ? null : claimWarning(ports, about);
  if (warning !== null) context.hint(warningWords(warning));
}
