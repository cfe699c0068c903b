import type {Page} from '../base/page.ts';
import {
  backKey,
  calendarConsentKey,
  findKey,
  helpKey,
  quietConsentKey,
  scrollKeys,
} from '../base/shared-keys.ts';
import {calendarKey, tokenKeys} from './token-keys.ts';
import {tokenRows} from './token-rows.ts';
import {tokensTitle} from './token-screen-words.ts';

/** Shows both tokens, their account, and the actions on it. */
export const tokensPage: Page<'tokens'> = {
  title: tokensTitle,
  rows: tokenRows,
  keys: [
    ...scrollKeys,
    ...tokenKeys,
    calendarKey,
    findKey,
    {...calendarConsentKey, hinted: false},
    quietConsentKey,
    helpKey,
    backKey,
  ],
  heading: tokensTitle,
};
