import type {MemoLink} from '../../domain/memo/memo.ts';
import {noLink} from '../../domain/memo/text-template.ts';
import type {Preferences} from '../../domain/preferences/preferences.ts';

/** How a memo goes out unless the person says otherwise. */
export interface SendingDefaults {
  readonly link: MemoLink;
  /** Whether the parts of a long memo start with `(1/3) `. */
  readonly isNumbered: boolean;
}

/** Before anybody has said anything. */
export const plainSending: SendingDefaults = {link: noLink, isNumbered: true};

export function sendingDefaultsOf({link, button, numbers}: Preferences): SendingDefaults {
  return {link: {url: link, buttonTitle: button}, isNumbered: numbers};
}
