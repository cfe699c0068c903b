import {latinName} from '../../domain/text/hangul-keys.ts';
import type {SendDoubt} from '../state/memo-notice.ts';
import {draftMemo, draftMessages} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {sendingDoubt} from '../steps/sending-doubt.ts';

/** What ends other programs (shells, vi, pagers) when it is typed. */
const exitWords: ReadonlySet<string> = new Set([
  ':q',
  ':q!',
  ':qa',
  ':wq',
  ':wq!',
  ':x',
  'exit',
  'q',
  'quit',
]);

/**
 * Why the text in the box may not be meant as a memo: a memo that was sent cannot be taken back.
 * Null if there is no doubt.
 */
export function doubtBeforeSending(state: State): SendDoubt | null {
  const text = draftMemo(state);
  if (exitWords.has(latinName(text.trim()).toLowerCase())) {
    return {reason: 'exit-word', word: text.trim()};
  }
  return sendingDoubt({text, messages: draftMessages(state).length}, state);
}
