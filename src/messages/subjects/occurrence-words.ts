import type {Phrase} from '../../domain/program/phrase.ts';

type State =
  | 'running'
  | 'queued'
  | 'skipped'
  | 'crowded'
  | 'empty'
  | 'unchanged'
  | 'failed'
  | 'broken-off';

const words: Readonly<Record<State, Phrase>> = {
  running: {ko: '실행 중', en: 'running'},
  queued: {ko: '대기 중', en: 'queued'},
  skipped: {ko: '놓쳐서 건너뜀', en: 'missed, skipped'},
  crowded: {
    ko: '대기 중인 메모가 많아 건너뜀',
    en: 'skipped: too many memos waiting',
  },
  empty: {ko: '출력 없음', en: 'no output'},
  unchanged: {ko: '새로운 내용 없음', en: 'nothing new'},
  failed: {ko: '실패', en: 'failed'},
  'broken-off': {ko: '중단됨', en: 'interrupted'},
};

/** The result of one occurrence of a schedule. */
export function occurrenceWords(state: State): Phrase {
  return words[state];
}
