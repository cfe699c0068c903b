import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import {noLink} from '../../domain/memo/memo-link.ts';
import type {Preferences} from '../../domain/preferences/preferences.ts';

/** The defaults without any preferences. */
export const plainSending: SendingDefaults = {link: noLink, isNumbered: true};

export function sendingDefaultsOf({link, button, numbers}: Preferences): SendingDefaults {
  return {link: {url: link, buttonTitle: button}, isNumbered: numbers};
}
