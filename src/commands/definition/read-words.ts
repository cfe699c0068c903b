import type {Command} from 'commander';
import {specOf} from './define-command.ts';

/** What a command line says before it is parsed. */
interface ReadWords {
  /** The command that its first words name, for example `schedule add`. */
  readonly command: Command;
  /** The value of `--lang`, valid or not; undefined if it is not given. */
  readonly lang: string | undefined;
}

/**
 * Reads the names of commands and the option `--lang` in the words of a command line. Other options
 * are skipped with their values, and so is the command line of another program.
 */
export function readWords(program: Command, words: readonly string[]): ReadWords {
  let command = program;
  let isNamed = false;
  let lang: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') break;
    const [, name = word, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    if (name.startsWith('-')) {
      const option = command.options.find(({short, long}) => name === short || name === long);
      const given = value ?? (option?.required ? words[++index] : undefined);
      if (option?.long === '--lang') lang = given;
      continue;
    }
    const below = isNamed ? undefined : command.commands.find((one) => one.name() === word);
    if (below === undefined && specOf(command)?.spec.runsAnother) break;
    if (below === undefined) isNamed = true;
    else command = below;
  }
  return {command, lang};
}

/**
 * The command with its parents, for example `schedule add`; for the program itself, `kakao-tui`.
 */
export function pathOf(command: Command): string {
  const {parent} = command;
  const isBelow = parent !== null && parent.parent !== null;
  return isBelow ? `${pathOf(parent)} ${command.name()}` : command.name();
}
