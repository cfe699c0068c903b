import type {Command} from 'commander';
import type {CommandSpec, OptionSpec} from '../definition/command-spec.ts';
import type {Definer} from '../definition/definition.ts';
import {
  buttons,
  image,
  list,
  maxMessages,
  mobileLink,
  newOnly,
} from '../definition/message-options.ts';
import {key} from '../definition/option-values.ts';
import {at, inTime, json, link, ring, tz} from '../definition/shared-options.ts';
import type {ScheduleOptions, ScheduleWords} from './schedule-options.ts';

const plan: readonly OptionSpec[] = [
  at,
  inTime,
  {flags: '--daily', ko: '매일 --at 시각에 보냅니다', en: 'send every day at the time of --at'},
  {
    flags: '--weekdays',
    ko: '월요일부터 금요일까지 --at 시각에 보냅니다',
    en: 'send Monday to Friday at the time of --at',
  },
  {
    flags: '--weekly <days>',
    ko: '이 요일마다 --at 시각에 보냅니다: 금, 월,수 또는 월~금',
    en: 'send on these days at the time of --at: fri, mon,wed or mon-fri',
  },
  {
    flags: '--every <duration>',
    ko: '이 간격이나 때마다 보냅니다: 30분, 1시간 30분, 2d, "평일 9시", @daily',
    en: 'send at this interval or time: 30m, 1h30m, 2d, "weekdays 9am", @daily',
  },
  {
    flags: '--cron <expression>',
    ko: '필드 다섯 개로 된 cron 식, 또는 @daily',
    en: 'cron expression of five fields, or @daily',
  },
  tz,
  {
    flags: '--until <time>',
    ko: '마지막 날짜나 시각: 2026-12-31',
    en: 'last day or time to send: 2026-12-31',
  },
  {
    flags: '--missed <how>',
    ko: '앱도 daemon도 꺼져 있어 보내지 못한 예약: once(나중에 한 번 보냄, 기본) 또는 skip(건너뜀)',
    en: 'missed times: once (send once, late; the default) or skip',
    choices: ['skip', 'once'],
  },
  {
    flags: '--as <kind>',
    ko: '글과 명령 가운데 무엇인지: text 또는 command',
    en: 'what the words are: text or command',
    choices: ['text', 'command'],
  },
  {
    ...list,
    ko: '명령의 출력을 이 제목의 목록으로 보냅니다. 한 줄에 하나: 제목, 주소, 설명, 그림(파일이나 주소)을 탭으로 나누거나 JSON 객체',
    en: 'send the output of the command as a list with this title; one item per line: title, URL, description and picture (file or URL) separated by tabs, or a JSON object',
  },
  maxMessages,
  newOnly,
  image,
  {
    flags: '--if-changed <name>',
    ko: '이 이름으로 마지막에 보낸 명령의 출력과 다를 때만 보냅니다',
    en: 'send only output that differs from the last one under this name',
    value: key,
  },
  link,
  mobileLink,
  buttons,
  ring,
  {
    flags: '--no-ring',
    ko: '톡캘린더로 알리지 않습니다 (기본)',
    en: 'do not remind in TalkCalendar (the default)',
  },
  json,
];

const scheduleAdd: CommandSpec = {
  usage: 'add [text...]',
  ko: '글이나 -- 뒤에 쓴 명령의 출력을 정한 시각에 보냅니다. ID를 출력합니다',
  en: 'send a text, or the output of the command after --, at a set time; print the id',
  examples: [
    [
      {
        ko: "kakao-tui schedule add --at '2026-12-24 09:00' '선물 챙기기'",
        en: "kakao-tui schedule add --at '2026-12-24 09:00' 'buy presents'",
      },
      {ko: '한 번 보냅니다', en: 'once'},
    ],
    [
      {
        ko: "kakao-tui schedule add --at 18:00 --weekly 금 '분리수거'",
        en: "kakao-tui schedule add --at 18:00 --weekly fri 'take out the trash'",
      },
      {ko: '금요일마다 보냅니다', en: 'every Friday'},
    ],
    [
      'kakao-tui schedule add --every 30m --until 2026-12-31 -- ./crawl.sh --new',
      {ko: '명령의 출력을 보냅니다', en: 'the output of a command'},
    ],
    [
      {
        ko: 'kakao-tui schedule add --every 30m --list 뉴스 --new-only news -- ./crawl.sh',
        en: 'kakao-tui schedule add --every 30m --list News --new-only news -- ./crawl.sh',
      },
      {ko: '새 기사만 목록으로 보냅니다', en: 'only new articles, as a list'},
    ],
    [
      {
        ko: "kakao-tui schedule add --at 18:00 --as text -- '- 우유'",
        en: "kakao-tui schedule add --at 18:00 --as text -- '- milk'",
      },
      {ko: '-로 시작하는 글을 보냅니다', en: 'a text that begins with a dash'},
    ],
    [
      'kakao-tui schedule add --at 09:00 --daily --image chart.png -- ./plot.py',
      {
        ko: '명령이 만든 사진을 출력과 함께 보냅니다',
        en: 'the picture that the command makes, with its output',
      },
    ],
    [
      "kakao-tui schedule add --cron '0 9 1 * *' --missed skip - < rent.txt",
      {ko: '표준 입력의 글을 보냅니다', en: 'the text on standard input'},
    ],
  ],
  options: plan,
  dashedText: '--as text --',
};

const scheduleEdit: CommandSpec = {
  usage: 'edit <id> [text...]',
  ko: '예약에서 지정한 항목만 수정합니다. -- 뒤의 말은 글 예약이면 글, 명령 예약이면 명령입니다',
  en: 'change only the given parts of a schedule; words after -- are what it sends already, a text or a command',
  examples: [
    ['kakao-tui schedule edit 5e8f77a1 --at 19:00', {ko: '시각만 바꿉니다', en: 'only the time'}],
    [
      {
        ko: "kakao-tui schedule edit 5e8f77a1 '빵 사기'",
        en: "kakao-tui schedule edit 5e8f77a1 'buy bread'",
      },
      {ko: '글만 바꿉니다', en: 'only the text'},
    ],
    [
      'kakao-tui schedule edit 5e8f77a1 --as command -- ./crawl.sh',
      {ko: '글 대신 명령의 출력을 보냅니다', en: 'the output of a command instead of the text'},
    ],
  ],
  options: plan,
  dashedText: '--as text --',
};

/** Adds the commands that set what is sent, and when. */
export function addPlanning(group: Command, {within, context, finish}: Definer): void {
  within(group, scheduleAdd).action(
    async (words: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleAdd} = await import('./load.ts');
      await finish(runScheduleAdd(context, splitWords(words, command), options));
    },
  );
  within(group, scheduleEdit).action(
    async (id: string, given: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleEdit} = await import('./load.ts');
      const words = splitWords(given, command);
      await finish(runScheduleEdit(context, {id, words}, options));
    },
  );
}

/** Splits words at `--`, because commander passes on both parts as one list. */
function splitWords(words: readonly string[], command: Command): ScheduleWords {
  const typed = rootOf(command).rawArgs;
  const mark = typed.indexOf('--');
  const commandLength = mark === -1 ? 0 : typed.length - mark - 1;
  const textLength = words.length - commandLength;
  return {before: words.slice(0, textLength), after: words.slice(textLength)};
}

function rootOf(command: Command): Command & {rawArgs: string[]} {
  return (command.parent === null ? command : rootOf(command.parent)) as Command & {
    rawArgs: string[];
  };
}
