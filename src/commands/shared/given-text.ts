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

/** Reports what is removed from a text before it is sent. */
export function reportCleaned({hint}: Pick<CommandContext, 'hint'>, text: string): void {
  const {removed} = sanitizeWithCount(text);
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
