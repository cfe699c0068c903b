import type {GivenText} from '../../domain/memo/kinds/text.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {cleanedWords} from '../../messages/subjects/cleaned-words.ts';
import type {CommandContext} from './command-context.ts';

/** The options of a text memo on the command line. */
export interface TextOptions {
  readonly link?: string;
  readonly button?: string;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
}

/** Reports what is removed from texts before they are sent; absent ones do not count. */
export function reportCleaned(
  {hint}: Pick<CommandContext, 'hint'>,
  ...texts: readonly (string | undefined)[]
): void {
  const counts = texts.map((text = '') => sanitizeWithCount(text).removed);
  reportRemoved({hint}, counts);
}

/** The same for characters that were already counted. */
export function reportRemoved(
  {hint}: Pick<CommandContext, 'hint'>,
  counts: readonly number[],
): void {
  const removed = counts.reduce((sum, count) => sum + count, 0);
  if (removed > 0) hint(cleanedWords(removed));
}

/** The link of the options; the preferences decide what is left out. */
export function linkOptions({link, button}: TextOptions): LinkChoice {
  return {
    ...(link === undefined ? {} : {url: link}),
    ...(button === undefined ? {} : {buttonTitle: button}),
  };
}

/** A text memo; the preferences decide what the options leave out. */
export function givenText(text: string, options: TextOptions): GivenText {
  return {kind: 'text', text, link: linkOptions(options), isNumbered: options.numbers};
}
