import type {GivenText} from '../../domain/memo/kinds/text.ts';

/** What the command line says of a text memo besides its text. */
export interface TextOptions {
  readonly link?: string;
  readonly button?: string;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
}

/** What is not said stays as the preferences say. */
export function givenText(text: string, {link, button, numbers}: TextOptions): GivenText {
  return {kind: 'text', text, link: {url: link, buttonTitle: button}, isNumbered: numbers};
}
