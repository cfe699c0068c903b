import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from './command-context.ts';

/** Steps between two lines: often enough to be seen going on, seldom enough to cost nothing. */
const progressStep = 2000;

/** A line on the terminal that counts up, and is gone at the end; nothing where there is none. */
export function showProgress({output, language}: CommandContext, words: Phrase) {
  let told = 0;
  return {
    tell: (count: number): void => {
      if (count - told < progressStep) return;
      told = count;
      output.progress(`${words[language]}: ${count}`);
    },
    end: (): void => {
      if (told > 0) output.progress('');
    },
  };
}
