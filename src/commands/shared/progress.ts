import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from './command-context.ts';

/** Steps between two lines: often enough to be seen going on, seldom enough to cost nothing. */
const progressStep = 2000;

/** A line on the terminal that counts up, and is gone at the end; nothing where there is none. */
export function showProgress({output, language}: CommandContext, words: Phrase) {
  let reported = 0;
  return {
    tell: (count: number): void => {
      if (count - reported < progressStep) return;
      reported = count;
      output.progress(`${words[language]}: ${count}`);
    },
    end: (): void => {
      if (reported > 0) output.progress('');
    },
  };
}
