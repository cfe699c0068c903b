import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {
  buttons,
  card,
  cardParts,
  consoleTemplate,
  list,
  maxMessages,
  mobileLink,
  newOnly,
  pictureSource,
  place,
  preview,
  strict,
  template,
} from '../definition/message-options.ts';
import {duration, key} from '../definition/option-values.ts';
import {at, inTime, json, link, onRotate, ring, tz} from '../definition/shared-options.ts';
import {receivers} from './receiver-options.ts';
import type {SendOptions} from './send-options.ts';

/** Options that apply only to a memo that is sent now. */
const nowOnly = ['queue', 'ifChanged', 'newOnly', 'dedupe', 'idempotencyKey', 'timeout', 'numbers'];

const send: CommandSpec = {
  usage: 'send [text...]',
  ko: '메모 하나를 보냅니다. TEXT가 없거나 -이면 표준 입력을 읽습니다',
  en: 'send a memo; read standard input without TEXT or if TEXT is -',
  examples: [
    [
      {ko: "kakao-tui send '배포 끝'", en: "kakao-tui send 'deployed'"},
      {ko: '메모 하나를 보냅니다', en: 'sends one memo'},
    ],
    [
      './crawl.sh | kakao-tui send --link https://news.example.com --if-changed news',
      {ko: '표준 입력의 글이 달라졌을 때만 보냅니다', en: 'sends standard input if it has changed'},
    ],
    [
      {
        ko: "kakao-tui send --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui send --at 18:00 'buy milk'",
      },
      {ko: '나중에 보냅니다', en: 'sends it later'},
    ],
    [
      {
        ko: "./news.sh | kakao-tui send --list '오늘의 뉴스' --max-messages 10",
        en: "./news.sh | kakao-tui send --list 'Headlines' --max-messages 10",
      },
      {ko: '한 줄에 하나씩 목록으로 보냅니다', en: 'sends a list, one item per line'},
    ],
    [
      {
        ko: "kakao-tui send --card '배포 끝' --row 빌드=1204 --row 시간=3분",
        en: 'kakao-tui send --card Deployed --row build=1204 --row time=3m',
      },
      {ko: '행이 있는 카드를 보냅니다', en: 'sends a card with two rows'},
    ],
    [
      {
        ko: "./plot.py | kakao-tui send --image - '오늘의 환율'",
        en: "./plot.py | kakao-tui send --image - 'Exchange rates'",
      },
      {ko: '표준 입력의 사진을 글과 함께 보냅니다', en: 'sends the picture on standard input'},
    ],
    [
      'kakao-tui send --preview https://news.example.com/a/42',
      {ko: '웹 페이지를 카드로 보냅니다', en: 'sends a web page as a card'},
    ],
    [
      'kakao-tui send --template card.json --strict',
      {ko: '카카오의 template_object를 보냅니다', en: 'sends a template_object of Kakao'},
    ],
    [
      {ko: "kakao-tui send --to 엄마 '저녁 먹었어?'", en: "kakao-tui send --to Mom 'home at 7'"},
      {ko: '확인을 받고 친구에게 보냅니다', en: 'sends to a friend, after asking'},
    ],
    [
      'kakao-tui send --file report.txt --dry-run',
      {ko: '보내지 않고 내용만 확인합니다', en: 'shows what would be sent'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--file <file>',
      ko: '파일의 글을 보냅니다 (-: 표준 입력)',
      en: 'send the text of a file (-: standard input)',
    },
    {
      flags: '--editor',
      ko: '편집기(VISUAL, EDITOR)에서 글을 씁니다',
      en: 'write the text in your editor (VISUAL, EDITOR)',
      conflicts: ['file'],
    },
    link,
    mobileLink,
    buttons,
    list,
    maxMessages,
    {...newOnly, conflicts: ['idempotencyKey']},
    card,
    ...cardParts,
    {
      flags: '--image <file>',
      ko: '사진 파일(PNG, JPEG, GIF, WebP, 최대 5MB)을 글이나 카드와 함께 보냅니다 (-: 표준 입력, https 주소도 가능)',
      en: 'send a picture file (PNG, JPEG, GIF, WebP; at most 5 MB) with the text or the card (-: standard input; or a public https URL)',
      value: pictureSource,
    },
    {
      flags: '--image-fallback <what>',
      ko: '사진을 올리지 못하면 보낼 것: text (글만). 기본: 아무것도 보내지 않음',
      en: 'what to send if the picture cannot be uploaded: text, alone; nothing by default',
      choices: ['text'],
    },
    place,
    preview,
    template,
    ...consoleTemplate,
    strict,
    {
      flags: '--split',
      ko: '200자가 넘으면 여러 메모로 나눠 보냅니다 (기본)',
      en: 'split a text over 200 characters into several memos (default)',
      conflicts: ['truncate'],
    },
    {
      flags: '--truncate',
      ko: '200자가 넘으면 뒤를 자르고 …를 붙입니다',
      en: 'cut a text over 200 characters and end it with …',
    },
    {
      flags: '--numbers',
      ko: '나눈 메모에 (1/3)처럼 번호를 붙입니다',
      en: 'number the parts of a long memo: (1/3)',
    },
    {
      flags: '--no-numbers',
      ko: '나눈 메모에 번호를 붙이지 않습니다',
      en: 'do not number the parts of a long memo',
    },
    {
      flags: '--queue',
      ko: '지금 보낼 수 없으면 보낼 메모로 저장하고 종료 코드 0으로 끝냅니다',
      en: 'keep the memo in the outbox and exit 0 if it cannot be sent now',
    },
    {
      flags: '--if-changed <name>',
      ko: '이 이름으로 마지막에 보낸 글과 다를 때만 보냅니다',
      en: 'send only if the text differs from the last one under this name',
      value: key,
    },
    {
      flags: '--dedupe <time>',
      ko: '이 시간 안에 같은 글을 보냈으면 다시 보내지 않습니다 (24h)',
      en: 'do not send the same text again within this time (24h)',
      value: duration,
    },
    {
      flags: '--idempotency-key <name>',
      ko: '이 이름으로 한 번만 보냅니다. 다시 실행하면 처음 결과를 알려 줍니다',
      en: 'send only one memo under this name, ever; a retry reports its outcome',
      value: key,
    },
    {
      flags: '--timeout <time>',
      ko: '최대 대기 시간 (기본 30s, 나눈 메모마다 1s, 사진마다 2m 추가). 진행 중인 토큰 갱신은 끝까지 기다립니다',
      en: 'wait at most this long (default: 30s, plus 1s for each further part and 2m for each picture), or until a running token refresh ends',
      value: duration,
    },
    ...receivers,
    {...at, conflicts: ['in', ...nowOnly]},
    {...inTime, conflicts: nowOnly},
    {...tz, conflicts: nowOnly},
    ring,
    {
      flags: '--no-history',
      ko: '보낸 뒤 기록에서 글과 링크를 삭제하고 상태만 남깁니다',
      en: 'delete text and link from the history after sending; keep only the state',
      conflicts: ['at', 'in', 'dedupe', 'ring'],
    },
    {
      flags: '--dry-run',
      ko: '보내지 않고 요청을 출력합니다 (로그인 필요 없음)',
      en: 'print each request without sending (no login needed)',
    },
    json,
  ],
  dashedText: '--',
};

export const sendCommand: Definition = ({add, context, finish}) => {
  add(send).action(async (words: string[], options: SendOptions) => {
    const {runSend} = await import('./send.ts');
    await finish(runSend(context, words, options));
  });
};
