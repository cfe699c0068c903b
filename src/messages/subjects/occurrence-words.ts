import type {Phrase} from '../../domain/program/phrase.ts';

type State = 'running' | 'queued' | 'skipped' | 'crowded' | 'empty' | 'failed' | 'broken-off';

const words: Readonly<Record<State, Phrase>> = {
  running: {ko: '실행 중', en: 'running'},
  queued: {ko: '보낼 것에 넣음', en: 'queued'},
  skipped: {ko: '놓쳐서 건너뜀', en: 'missed, left out'},
  crowded: {
    ko: '기다리는 메모가 많아 건너뜀',
    en: 'left out: too many memos wait',
  },
  empty: {ko: '출력 없음', en: 'printed nothing'},
  failed: {ko: '실패', en: 'failed'},
  'broken-off': {ko: '중단됨', en: 'broken off'},
};

/** What became of one time of a schedule. */
export function occurrenceWords(state: State): Phrase {
  return words[state];
}
