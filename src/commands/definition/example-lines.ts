import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {plainCells} from '../../domain/text/plain-width.ts';
import type {Example} from './command-spec.ts';

/** Columns of the narrowest terminal that help is written for. */
const lineCells = 80;

const heading: Phrase = {ko: '예:', en: 'Examples:'};

/** The examples that help begins with. */
export function exampleText(examples: readonly Example[], language: Language): string {
  return [heading[language], ...exampleLines(examples, language), ''].join('\n');
}

/** The lines of the examples; a comment tells what each is for. */
export function exampleLines(examples: readonly Example[], language: Language): readonly string[] {
  return examples.flatMap(([typed, purpose]) => {
    const line = `  ${typeof typed === 'string' ? typed : typed[language]}`;
    if (purpose === undefined) return line.split('\n');
    const whole = `${line}  # ${purpose[language]}`;
    return (plainCells(whole) <= lineCells ? whole : `  # ${purpose[language]}\n${line}`).split(
      '\n',
    );
  });
}
