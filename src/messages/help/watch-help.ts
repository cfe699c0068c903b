import type {Phrase} from '../subjects/words.ts';

/** What `watch --help` and `run --help` say of their options. */
export const watchHelp = {
  every: {ko: '간격 (30m, 2h)', en: 'interval (30m, 2h)'},
  between: {ko: '이 시간에만 (08:00-22:00)', en: 'only in these hours (08:00-22:00)'},
  ifChanged: {
    ko: '마지막에 보낸 글과 다를 때만 보냅니다 (이름: 기본은 명령마다 따로)',
    en: 'send only what differs from the last text (name: one for each command)',
  },
  onError: {
    ko: '명령이 실패하면: skip 보내지 않음(기본), send 알림을 보냄, stop 끝냄',
    en: 'when the command fails: skip it (default), send word of it, or stop',
  },
  commandTimeout: {
    ko: '명령에 주는 시간 (기본: 간격만큼)',
    en: 'time the command may take (default: the interval)',
  },
  title: {ko: '메모의 제목 (기본: 명령 이름)', en: 'title of the memo (default: the command)'},
  lines: {
    ko: '보낼 마지막 줄 수 (기본: 메모 하나에 드는 만큼, 10줄까지)',
    en: 'how many last lines to send (default: what fits in one memo, up to 10)',
  },
  onFailureOnly: {ko: '실패했을 때만 보냅니다', en: 'send only when it failed'},
} satisfies Readonly<Record<string, Phrase>>;
