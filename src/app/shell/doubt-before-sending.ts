import {recipientQuota} from '../../domain/memo/daily-quota.ts';
import {latinName} from '../../domain/text/hangul-keys.ts';
import type {SendDoubt} from '../state/memo-notice.ts';
import {draftMemo, draftParts} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

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

/** The number of messages of one memo that are sent without a question. */
const fewMessages = 5;

/**
 * Why the text in the box may not be meant as a memo: a memo that was sent cannot be taken back.
 * Null if there is no doubt.
 */
export function doubtBeforeSending(state: State): SendDoubt | null {
  const text = draftMemo(state);
  if (exitWords.has(latinName(text.trim()).toLowerCase())) {
    return {reason: 'exit-word', word: text.trim()};
  }
  const damaged = text.split('\ufffd').length - 1;
  if (damaged > 0) return {reason: 'damaged-text', count: damaged};
  const messages = draftParts(state).length;
  const left = Math.max(0, recipientQuota - state.history.sentToday);
  const isMany = messages > fewMessages || (messages > 1 && messages > left);
  return isMany ? {reason: 'many-messages', messages, left} : null;
}
