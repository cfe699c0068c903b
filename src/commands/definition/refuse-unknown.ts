import {type Command, CommanderError} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {nearestName} from '../../domain/program/nearest-name.ts';

/**
 * Rejects an excess argument of a default command as an unknown subcommand of `group`. `command`
 * must allow excess arguments, or commander rejects them first with another message.
 */
export function refuseUnknown(command: Command, group: Command): void {
  const [typed] = command.args;
  if (typed === undefined) return;
  const names = group.commands.map((one) => one.name());
  const near = nearestName(typed, names);
  const hint = near === null ? '' : ` (Did you mean ${near}?)`;
  throw new CommanderError(exitCode.usage, 'commander.unknownCommand', `'${typed}'${hint}`);
}
