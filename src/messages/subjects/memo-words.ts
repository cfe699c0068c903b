import {isErased, type Memo, type MemoStatus} from '../../domain/memo/memo.ts';
import type {Receiver, ReceiverStatus} from '../../domain/memo/receiver.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

const statusTable: Readonly<Record<MemoStatus, Phrase>> = {
  queued: {ko: '대기 중', en: 'waiting'},
  sending: {ko: '보내는 중', en: 'sending'},
  sent: {ko: '보냄', en: 'sent'},
  failed: {ko: '보내지 못함', en: 'not sent'},
  unknown: {ko: '도착 확인 필요', en: 'arrival unknown'},
};

/** The state of a memo or of one of its parts, in words. */
export function memoStatusWords(status: MemoStatus, language: Language): string {
  return statusTable[status][language];
}

const erased: Phrase = {
  ko: '(내용을 저장하지 않은 메모)',
  en: '(memo sent without saving its text)',
};

/** The text of a memo, or the words shown in its place; not sanitized. */
export function memoText(memo: Memo, language: Language): string {
  return isErased(memo) ? erased[language] : memo.text;
}

const nameless: Phrase = {ko: '이름 없는 친구', en: 'a friend without a name'};

/** The name of a friend as it is shown; Kakao has none for some people. */
export function friendName({name}: {readonly name: string}, language: Language): string {
  return sanitizeLine(name).trim() || nameless[language];
}

/** The names of friends, separated by commas. */
export function friendNames(
  friends: readonly {readonly name: string}[],
  language: Language,
): string {
  return friends.map((friend) => friendName(friend, language)).join(', ');
}

/** What precedes the text of a memo to friends on its line; empty for a memo to oneself. */
export function toFriendsWords(
  {receivers}: {readonly receivers?: readonly {readonly name: string}[]},
  language: Language,
): string {
  return receivers === undefined ? '' : `→ ${friendNames(receivers, language)}: `;
}

const receiverTable: Readonly<Record<ReceiverStatus, Phrase>> = {
  waiting: {ko: '대기 중', en: 'waiting'},
  sending: {ko: '보내는 중', en: 'sending'},
  sent: {ko: '보냄', en: 'sent'},
  failed: {ko: '보내지 못함', en: 'not sent'},
  unknown: {ko: '도착 확인 필요', en: 'arrival unknown'},
};

/** What became of a memo for one friend, with the number of parts if only some were sent. */
export function receiverStatusWords(
  {status, sentParts}: Pick<Receiver, 'status' | 'sentParts'>,
  parts: number,
  language: Language,
): string {
  const words = receiverTable[status][language];
  return sentParts > 0 && sentParts < parts ? `${words} ${sentParts}/${parts}` : words;
}
