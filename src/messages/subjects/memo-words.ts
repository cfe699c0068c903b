import {isErased, type Memo, type MemoStatus} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

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
