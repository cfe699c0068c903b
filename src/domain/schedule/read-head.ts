/** The most characters that a time or rule at the start of a text has. */
const maxHead = 200;

/** The end of a time in a text; not followed by a word that reverses it. */
export const timeEnd = '(?=\\s|$)(?! (?:전에?|ago)(?: |$))';

/**
 * The first line of a text in one spelling, in which a time is looked for: lower case, composed
 * (NFKC), one space between words.
 */
export function headOf(text: string): string {
  const [line = ''] = text.trimStart().slice(0, maxHead).split(/\r?\n/, 1);
  return line.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trimEnd();
}

/** The text behind the words that were `taken` from its head. */
export function textAfter(text: string, taken: string): string {
  let rest = text.trimStart();
  for (const word of taken.split(' ')) {
    if (word === '') continue;
    const end = rest.search(/\s/);
    rest = end === -1 ? '' : rest.slice(end).trimStart();
  }
  return rest;
}
