import type {Phrase} from '../../domain/program/phrase.ts';

/** Words around a memo in the history. */
export const memoRowWords = {
  unfold: {ko: 'Enter로 펼치기', en: 'Enter to open'},
  pinned: {ko: '고정', en: 'pinned'},
  settle: {ko: '도착함 / 다시 보내기', en: 'arrived / send again'},
  settleToFriends: {ko: '도착함', en: 'arrived'},
  emptyPart: {ko: '(비어 있음)', en: '(empty)'},
} satisfies Readonly<Record<string, Phrase>>;

export function foldedWords(rows: number): Phrase {
  return {ko: `${rows}줄 더`, en: `${rows} more rows`};
}

export function allSentWords(parts: number): Phrase {
  return {ko: `${parts}개 모두 보냄`, en: `all ${parts} parts sent`};
}

/** Beside a memo of several parts, where there is little room. */
export function partCountWords(parts: number): Phrase {
  return {ko: `${parts}개`, en: `${parts} parts`};
}

export function retryWords(time: string): Phrase {
  return {ko: `${time}에 다시 시도합니다.`, en: `Retrying at ${time}.`};
}
