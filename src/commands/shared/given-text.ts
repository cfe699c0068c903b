import type {GivenText} from '../../domain/memo/kinds/text.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';

/** What the command line says of a text memo besides its text. */
export interface TextOptions {
  readonly link?: string;
  readonly button?: string;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
}

/** The link that the options name; what they do not name is as the preferences say. */
export function linkOptions({link, button}: TextOptions): LinkChoice {
  return {
    ...(link === undefined ? {} : {url: link}),
    ...(button === undefined ? {} : {buttonTitle: button}),
  };
}

/** What is not said stays as the preferences say. */
export function givenText(text: string, options: TextOptions): GivenText {
  return {kind: 'text', text, link: linkOptions(options), isNumbered: options.numbers};
}
