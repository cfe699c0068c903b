import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from './command-context.ts';

/** How many items lie between two updates. */
const progressStep = 2000;

/** Shows a count on the terminal, if there is one, unless quiet; removes it at the end. */
export function showProgress({output, language, isQuiet}: CommandContext, words: Phrase) {
  let reported = 0;
  return {
    update: (count: number): void => {
      if (isQuiet || count - reported < progressStep) return;
      reported = count;
      output.progress(`${words[language]}: ${count}`);
    },
    end: (): void => {
      if (reported > 0) output.progress('');
    },
  };
}
