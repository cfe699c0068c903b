import type {Command} from 'commander';

/**
 * The command that the first words of a command line name, for example `schedule add`. Options
 * before and between the names are skipped, with their values.
 */
export function commandIn(program: Command, words: readonly string[]): Command {
  let command = program;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') return command;
    if (word.startsWith('-')) {
      const option = command.options.find(({short, long}) => word === short || word === long);
      if (option?.required) index += 1;
      continue;
    }
    const below = command.commands.find((one) => one.name() === word);
    if (below === undefined) return command;
    command = below;
  }
  return command;
}

/** The command with its parents, for example `schedule add`; for the program itself, `kakao-tui`. */
export function pathOf(command: Command): string {
  const {parent} = command;
  const isBelow = parent !== null && parent.parent !== null;
  return isBelow ? `${pathOf(parent)} ${command.name()}` : command.name();
}
