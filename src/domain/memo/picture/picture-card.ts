import {isEmptyMemo} from '../split-memo.ts';
import {shownLines} from '../template/shown-limits.ts';

/** How a text is divided between the card of a picture and the text messages after it. */
export interface PictureText {
  readonly title: string | null;
  readonly description: string | null;
  /** What does not fit the card; empty if all of it does. */
  readonly rest: string;
}

/** The lines of a card that its title may take, and those of title and description together. */
const [titleLines, allLines] = [2, 4] as const;

/**
 * Divides the text of a memo with a picture: the first line is the title, the rest the description,
 * if the phone shows all of it. Otherwise the rest, or a first line that is too long for a title
 * with all that follows, goes after the card: nothing is cut and nothing is repeated.
 */
export function dividePictureText(text: string): PictureText {
  if (isEmptyMemo(text)) return {title: null, description: null, rest: ''};
  const [first = '', ...others] = text.split('\n');
  const title = shownLines(first, titleLines);
  if (first.trim() === '' || title.isCut) return {title: null, description: null, rest: text};
  const below = others.join('\n').replace(/^\n+/, '');
  if (isEmptyMemo(below)) return {title: first, description: null, rest: ''};
  const isShown = !shownLines(below, allLines - title.lines.length).isCut;
  return isShown
    ? {title: first, description: below, rest: ''}
    : {title: first, description: null, rest: below};
}
