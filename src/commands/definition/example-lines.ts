import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {plainCells} from '../../domain/text/plain-width.ts';
import type {Example} from './command-spec.ts';

/** The columns that help is written for. */
const lineCells = 80;

export const examplesHeading: Phrase = {ko: '예:', en: 'Examples:'};

/** Returns the examples with their heading, for the beginning of the help. */
export function exampleText(examples: readonly Example[], language: Language): string {
  return [examplesHeading[language], ...exampleLines(examples, language), ''].join('\n');
}

/** Returns the lines of the examples, each with its purpose in a comment. */
export function exampleLines(examples: readonly Example[], language: Language): readonly string[] {
  return examples.flatMap(([typed, purpose]) => {
    const line = `  ${typeof typed === 'string' ? typed : typed[language]}`;
    if (purpose === undefined) return line.split('\n');
    const comment = `  # ${purpose[language]}`;
    const fits = plainCells(`${line}${comment}`) <= lineCells;
    return (fits ? `${line}${comment}` : `${comment}\n${line}`).split('\n');
  });
}
