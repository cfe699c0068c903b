import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {duration, key} from '../definition/option-values.ts';
import {at, button, json, link, onRotate} from '../definition/shared-options.ts';
import type {SendOptions} from './send-options.ts';

/** Options that mean what is known when it is sent. */
const nowOnly = ['queue', 'ifChanged', 'dedupe', 'idempotencyKey', 'timeout', 'numbers'];

const send: CommandSpec = {
  usage: 'send [text...]',
  ko: '메모 하나를 보냅니다. TEXT가 없거나 -이면 표준 입력을 읽습니다',
  en: 'send one memo; without TEXT or with - it reads standard input',
  examples: [
    [
      {ko: "kakao-tui send '배포 끝'", en: "kakao-tui send 'deployed'"},
      {ko: '메모 하나', en: 'one memo'},
    ],
    [
      './crawl.sh | kakao-tui send --link https://news.example.com --if-changed news',
      {ko: '표준 입력, 달라졌을 때만', en: 'standard input, only what is new'},
    ],
    [
      {
        ko: "kakao-tui send --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui send --at 18:00 'buy milk'",
      },
      {ko: '나중에', en: 'later'},
    ],
    [
      'kakao-tui send --file report.txt --dry-run',
      {ko: '보내지 않고 보기', en: 'see what would go out'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--file <file>',
      ko: '파일의 글을 보냅니다 (-: 표준 입력)',
      en: 'send the text of a file (-: stdin)',
    },
    {
      flags: '--editor',
      ko: '편집기(VISUAL, EDITOR)에서 적습니다',
      en: 'write it in your editor (VISUAL, EDITOR)',
      conflicts: ['file'],
    },
    link,
    button,
    {
      flags: '--split',
      ko: '200자가 넘으면 여러 메모로 나눕니다 (기본)',
      en: 'split what is over 200 characters (default)',
      conflicts: ['truncate'],
    },
    {
      flags: '--truncate',
      ko: '200자가 넘으면 …로 자릅니다',
      en: 'cut what is over 200 characters, with …',
    },
    {
      flags: '--numbers',
      ko: '나뉜 메모에 (1/3)을 붙입니다',
      en: 'number the parts of a long memo: (1/3)',
    },
    {
      flags: '--no-numbers',
      ko: '나뉜 메모에 (1/3)을 붙이지 않습니다',
      en: 'do not number the parts of a long memo',
    },
    {
      flags: '--queue',
      ko: '지금 보낼 수 없으면 보낼 것에 두고 0으로 끝냅니다',
      en: 'if it cannot go now, keep it in the outbox and exit 0',
    },
    {
      flags: '--if-changed <name>',
      ko: '이 이름으로 마지막에 보낸 글과 다를 때만 보냅니다',
      en: 'send only what differs from the last text under this name',
      value: key,
    },
    {
      flags: '--dedupe <time>',
      ko: '이 시간 안에 보낸 같은 글은 보내지 않습니다 (24h)',
      en: 'do not send a text again within this time (24h)',
      value: duration,
    },
    {
      flags: '--idempotency-key <name>',
      ko: '이 이름으로는 한 번만: 다시 부르면 처음 결과를 알려 줍니다',
      en: 'one memo under this name, ever; a retry tells its outcome',
      value: key,
    },
    {
      flags: '--timeout <time>',
      ko: '보내 보는 시간 (기본 30s, 나뉜 조각마다 1s 더). 시작한 토큰 갱신은 끝까지 기다립니다',
      en: 'time to try (default 30s, and 1s for each further part); a token refresh under way is waited for',
      value: duration,
    },
    {...at, conflicts: ['in', ...nowOnly]},
    {
      flags: '--in <time>',
      ko: '지금부터 이만큼 뒤에: 30m, 1h30m',
      en: 'after this time: 30m, 1h30m',
      value: duration,
      conflicts: nowOnly,
    },
    {
      flags: '--no-history',
      ko: '보낸 뒤 글과 링크를 기록에서 지우고 상태만 남깁니다',
      en: 'erase text and link from the history once it is sent; only the state stays',
      conflicts: ['at', 'in', 'dedupe'],
    },
    {
      flags: '--dry-run',
      ko: '보내지 않고 template_object를 출력합니다 (로그인 필요 없음)',
      en: 'send nothing, print each template_object (no login needed)',
    },
    json,
  ],
};

export const sendCommand: Definition = ({add, context, finish}) => {
  add(send).action(async (words: string[], options: SendOptions) => {
    const {runSend} = await import('./send.ts');
    await finish(runSend(context, words, options));
  });
};
