import {Argument} from 'commander';

/** An argument that completes to one of these words; the command itself checks the value. */
export function suggesting(placeholder: string, words: readonly string[]): Argument {
  const argument = new Argument(placeholder);
  argument.argChoices = [...words];
  return argument;
}
