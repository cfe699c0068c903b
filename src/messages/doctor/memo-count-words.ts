import type {Phrase} from '../../domain/program/phrase.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

const names: readonly [string, Phrase][] = [
  ['sent', {ko: '보냄', en: 'sent'}],
  ['queued', {ko: '대기', en: 'waiting'}],
  ['sending', {ko: '보내는 중', en: 'being sent'}],
  ['unknown', {ko: '확인 필요', en: 'to be settled'}],
  ['failed', {ko: '실패', en: 'failed'}],
];

/** Words for the memos on record and for those that wait for the person rather than for Kakao. */
export const memoCountWords = {
  memos: memosWords,
  'memos-unknown': ({count}) => ({
    what: {
      ko: `도착했는지 알 수 없는 메모가 ${count}건 있습니다.`,
      en: `Whether they arrived is not known of this many memos: ${count}.`,
    },
    next: {
      ko: '카카오톡에서 확인한 뒤, kakao-tui outbox로 보고 정리하세요.',
      en: 'Look in KakaoTalk, then settle them: kakao-tui outbox lists them.',
    },
  }),
  'memos-failed': ({count}) => ({
    what: {
      ko: `보내지 못한 메모가 ${count}건 있습니다.`,
      en: `This many memos could not be sent: ${count}.`,
    },
    next: {
      ko: 'kakao-tui outbox로 이유를 보고 다시 보내거나 지우세요.',
      en: 'See why with kakao-tui outbox, and send them again or discard them.',
    },
  }),
  'memos-orphaned': ({count}) => ({
    what: {
      ko: `보내는 도중에 프로그램이 끝난 메모가 ${count}건 있습니다.`,
      en: `The program ended while it was sending this many memos: ${count}.`,
    },
    next: {
      ko: 'kakao-tui를 열면 확인 필요로 바뀌니, 카카오톡에서 보고 정리하세요.',
      en: 'Open kakao-tui: it asks about them. Look in KakaoTalk and settle them.',
    },
  }),
} satisfies Partial<FactWords>;

/** How many memos are on record, by state; states without any are left out. */
function memosWords({counts}: FactOf['memos']): FindingWords {
  const present = names.filter(([status]) => (counts[status] ?? 0) > 0);
  if (present.length === 0) {
    return {what: {ko: '기록된 메모가 없습니다.', en: 'There is no memo on record.'}};
  }
  const list = (language: 'ko' | 'en'): string =>
    present.map(([status, name]) => `${name[language]} ${counts[status]}`).join(', ');
  return {what: {ko: `기록된 메모: ${list('ko')}.`, en: `Memos on record: ${list('en')}.`}};
}
