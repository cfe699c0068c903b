import {type Command, CommanderError} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {nearestName} from '../../domain/program/nearest-name.ts';

/**
 * For a command that stands for its group when no other is named: a word that is left over was meant
 * to name one. `command` allows excess arguments, so that they come this far.
 */
export function refuseUnknown(command: Command, group: Command): void {
  const [typed] = command.args;
  if (typed === undefined) return;
  const names = group.commands.map((one) => one.name());
  const near = nearestName(typed, names);
  const hint = near === null ? '' : ` (Did you mean ${near}?)`;
  throw new CommanderError(exitCode.usage, 'commander.unknownCommand', `'${typed}'${hint}`);
}
