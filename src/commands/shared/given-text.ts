import type {GivenText} from '../../domain/memo/kinds/text.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';

/** The options of a text memo on the command line. */
export interface TextOptions {
  readonly link?: string;
  readonly button?: string;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
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
