import {recipientQuota} from '../../domain/memo/daily-quota.ts';
import type {SendDoubt} from '../state/memo-notice.ts';
import type {State} from '../state/state.ts';

/** The number of messages of one memo that are sent without a question. */
const fewMessages = 5;

/** What is about to be sent. */
export interface Outgoing {
  readonly text: string;
  /** The number of messages. */
  readonly messages: number;
}

/** Why a memo of any kind may not be meant as it is; null if there is no doubt. */
export function sendingDoubt({text, messages}: Outgoing, state: State): SendDoubt | null {
  const {history, draftFriends, recall} = state;
  const damaged = text.split('\ufffd').length - 1;
  if (damaged > 0) return {reason: 'damaged-text', count: damaged};
  // Friends have limits of their own, and the question about them shows the number of messages.
  if (draftFriends.length > 0) return null;
  const names = recall === null ? state.draftMeantFor : (recall.memo.sentTo ?? []);
  if (names.length > 0) return {reason: 'meant-for-friends', names};
  const left = Math.max(0, recipientQuota - history.sentToday);
  const isMany = messages > fewMessages || (messages > 1 && messages > left);
  return isMany ? {reason: 'many-messages', messages, left} : null;
}
