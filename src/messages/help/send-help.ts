import type {Phrase} from '../subjects/words.ts';

/** What `send --help` says of its options. */
export const sendHelp = {
  file: {ko: '파일의 글을 보냅니다 (-: 표준 입력)', en: 'send the text of a file (-: stdin)'},
  editor: {
    ko: '편집기(VISUAL, EDITOR)에서 적습니다',
    en: 'write it in your editor (VISUAL, EDITOR)',
  },
  split: {
    ko: '200자가 넘으면 여러 메모로 나눕니다 (기본)',
    en: 'split what is over 200 characters (default)',
  },
  truncate: {
    ko: '200자가 넘으면 …로 자릅니다',
    en: 'cut what is over 200 characters, with …',
  },
  noHistory: {
    ko: '보낸 뒤 글과 링크를 기록에서 지우고 상태만 남깁니다',
    en: 'erase text and link from the history once it is sent; only the state stays',
  },
  dryRun: {
    ko: '보내지 않고 template_object를 출력합니다 (로그인 필요 없음)',
    en: 'send nothing, print each template_object (no login needed)',
  },
  queue: {
    ko: '지금 보낼 수 없으면 보낼 것에 두고 0으로 끝냅니다',
    en: 'if it cannot go now, keep it in the outbox and exit 0',
  },
  ifChanged: {
    ko: '이 이름으로 마지막에 보낸 글과 다를 때만 보냅니다',
    en: 'send only what differs from the last text under this name',
  },
  dedupe: {
    ko: '이 시간 안에 보낸 같은 글은 보내지 않습니다 (24h)',
    en: 'do not send a text again within this time (24h)',
  },
  idempotencyKey: {
    ko: '이 이름으로는 한 번만: 다시 부르면 처음 결과를 알려 줍니다',
    en: 'one memo under this name, ever; a retry tells its outcome',
  },
  timeout: {
    ko: '보내 보는 시간 (기본 30s, 나뉜 조각마다 1s 더). 시작한 토큰 갱신은 끝까지 기다립니다',
    en: 'time to try (default 30s, and 1s for each further part); a token refresh under way is waited for',
  },
} satisfies Readonly<Record<string, Phrase>>;
