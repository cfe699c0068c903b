import {type Command, CommanderError} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {nearestName} from '../../domain/program/nearest-name.ts';

/**
 * Rejects an excess argument of a default command as an unknown subcommand of `group`, and names
 * the subcommands. `command` must allow excess arguments, or commander rejects them first with
 * another message.
 */
export function refuseUnknown(command: Command, group: Command): void {
  const [typed] = command.args;
  if (typed === undefined) return;
  const names = namesIn(group);
  const near = nearestName(typed, names);
  const hint = near === null ? choices(names) : ` (Did you mean ${near}?)`;
  throw new CommanderError(exitCode.usage, 'commander.unknownCommand', `'${typed}'${hint}`);
}

/** Gives a group that does nothing by itself the refusal of a missing or an unknown subcommand. */
export function requireSubcommand(group: Command): void {
  group.action(() => {
    refuseUnknown(group, group);
    const message = `'${group.name()}'${choices(namesIn(group))}`;
    throw new CommanderError(exitCode.usage, 'missing-subcommand', message);
  });
  // Set last, because subcommands inherit it.
  group.allowExcessArguments();
}

/** A hidden command is not for people. */
function namesIn(group: Command): readonly string[] {
  const visible = group.createHelp().visibleCommands(group);
  return group.commands.filter((one) => visible.includes(one)).map((one) => one.name());
}

/** As commander names the possible values of an argument. */
function choices(names: readonly string[]): string {
  return ` Allowed choices are ${names.join(', ')}.`;
}
