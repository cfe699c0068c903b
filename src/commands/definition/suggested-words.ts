import {Argument} from 'commander';

/** An argument that is mostly one of these words, offered at completion; the command itself checks it. */
export function suggesting(placeholder: string, words: readonly string[]): Argument {
  const argument = new Argument(placeholder);
  argument.argChoices = [...words];
  return argument;
}
