import type {Phrase} from '../../domain/program/phrase.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

const names: readonly [string, Phrase][] = [
  ['sent', {ko: '보냄', en: 'sent'}],
  ['queued', {ko: '대기 중', en: 'waiting'}],
  ['sending', {ko: '보내는 중', en: 'sending'}],
  ['unknown', {ko: '도착 확인 필요', en: 'arrival unknown'}],
  ['failed', {ko: '보내지 못함', en: 'failed'}],
];

/** Sentences about the memos in the history and those that need a decision by the user. */
export const memoCountWords = {
  memos: memosWords,
  'memos-unknown': ({count}) => ({
    what: {
      ko: `도착 확인이 필요한 메모가 ${count}건 있습니다.`,
      en: `Memos whose arrival is unknown: ${count}.`,
    },
    next: {
      ko: '카카오톡에 도착했는지 보고 처리하세요. 목록: kakao-tui outbox.',
      en: 'Check KakaoTalk, then resolve them: kakao-tui outbox lists them.',
    },
  }),
  'memos-failed': ({count}) => ({
    what: {
      ko: `보내지 못한 메모가 ${count}건 있습니다.`,
      en: `Memos that could not be sent: ${count}.`,
    },
    next: {
      ko: 'kakao-tui outbox로 이유를 보고 다시 보내거나 삭제하세요.',
      en: 'Run kakao-tui outbox to see why, then retry or discard them.',
    },
  }),
  'memos-orphaned': ({count}) => ({
    what: {
      ko: `보내는 중에 프로그램이 종료된 메모가 ${count}건 있습니다.`,
      en: `Memos being sent when the program ended: ${count}.`,
    },
    next: {
      ko: 'kakao-tui를 열어, 카카오톡에 도착했는지 보고 처리하세요.',
      en: 'Open kakao-tui, check KakaoTalk and resolve them.',
    },
  }),
} satisfies Partial<FactWords>;

/** The number of memos in the history, by state; states without memos are omitted. */
function memosWords({counts}: FactOf['memos']): FindingWords {
  const present = names.filter(([status]) => (counts[status] ?? 0) > 0);
  if (present.length === 0) {
    return {what: {ko: '기록된 메모가 없습니다.', en: 'No memos in the history.'}};
  }
  const list = (language: 'ko' | 'en'): string =>
    present.map(([status, name]) => `${name[language]} ${counts[status]}`).join(', ');
  return {what: {ko: `기록된 메모: ${list('ko')}.`, en: `Memos in the history: ${list('en')}.`}};
}
