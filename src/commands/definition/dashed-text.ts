import type {Command} from 'commander';
import {sanitize} from '../../domain/text/sanitize.ts';
import {shellWord} from '../../messages/subjects/shell-word.ts';
import {specOf} from './define-command.ts';
import {readWords} from './read-words.ts';

/** The longest command line that is shown, in UTF-16 units. */
const maxLineUnits = 400;

/**
 * The command line to type if an unknown option is meant as a text, with the words of `argv` from
 * the text on behind `--`; null if the command takes no text. `flag` is what commander calls
 * unknown: of `-q끝` only `-끝`, because it knows `-q`.
 */
export function dashedTextLine(
  program: Command,
  argv: readonly string[],
  flag: string,
): string | null {
  const isText = (word: string): boolean =>
    word === flag || (/^-[^-]/.test(word) && word.endsWith(flag.slice(1)));
  const at = argv.findIndex(isText);
  const before = argv.slice(0, at);
  const mark = specOf(readWords(program, before).command)?.spec.dashedText;
  // What follows `=` may be a secret.
  if (at === -1 || mark === undefined || /^--?[\w-]+=/.test(flag)) return null;
  const behind = argv.slice(at + 1);
  const text = [argv[at] ?? '', ...(behind.some(isDashed) ? [] : behind)];
  const shown = (words: readonly string[]): string => words.map(shellWord).join(' ');
  const line = sanitize(['kakao-tui', shown(before), mark, shown(text)].join(' '));
  return line.length > maxLineUnits ? null : line;
}

/**
 * Whether a word behind the text may be an option. A dash before a space or a digit begins none.
 */
function isDashed(word: string): boolean {
  return /^-[^\s\d]/.test(word);
}
