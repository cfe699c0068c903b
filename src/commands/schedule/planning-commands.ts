import type {Command} from 'commander';
import type {CommandSpec, OptionSpec} from '../definition/command-spec.ts';
import type {Definer} from '../definition/definition.ts';
import {at, button, json, link} from '../definition/shared-options.ts';
import type {ScheduleOptions, ScheduleWords} from './schedule-options.ts';

const plan: readonly OptionSpec[] = [
  at,
  {flags: '--daily', ko: '매일 --at 시각에', en: 'every day at the time of --at'},
  {
    flags: '--weekdays',
    ko: '월요일부터 금요일까지 --at 시각에',
    en: 'Monday to Friday at the time of --at',
  },
  {
    flags: '--weekly <days>',
    ko: '이 요일 --at 시각에: 금 또는 월,수',
    en: 'on these days: fri or mon,wed',
  },
  {
    flags: '--every <duration>',
    ko: '이 간격으로: 30m, 1h30m, 2d',
    en: 'at this interval: 30m, 1h30m, 2d',
  },
  {flags: '--cron <expression>', ko: 'cron 식 다섯 칸', en: 'a cron expression of five fields'},
  {
    flags: '--tz <zone>',
    ko: '시간대 (없으면 이 컴퓨터의 것)',
    en: "time zone (else this machine's own)",
  },
  {flags: '--until <time>', ko: '이때까지: 2026-12-31', en: 'the last day or time: 2026-12-31'},
  {
    flags: '--missed <how>',
    ko: '아무것도 켜져 있지 않아 놓친 때: once(늦게라도 한 번, 기본) 또는 skip',
    en: 'times missed while nothing ran: once (made up for once, the default) or skip',
    choices: ['skip', 'once'],
  },
  link,
  button,
  json,
];

const scheduleAdd: CommandSpec = {
  usage: 'add [text...]',
  ko: '글이나, -- 뒤의 명령이 출력하는 것을 정한 때에 보냅니다',
  en: 'send a text, or what the command behind -- prints, at a set time',
  examples: [
    [
      {
        ko: "kakao-tui schedule add --at '2026-12-24 09:00' '선물 챙기기'",
        en: "kakao-tui schedule add --at '2026-12-24 09:00' 'the presents'",
      },
      {ko: '한 번', en: 'once'},
    ],
    [
      {
        ko: "kakao-tui schedule add --at 18:00 --weekly 금 '분리수거'",
        en: "kakao-tui schedule add --at 18:00 --weekly fri 'the bins'",
      },
      {ko: '금요일마다', en: 'every Friday'},
    ],
    [
      'kakao-tui schedule add --every 30m --until 2026-12-31 -- ./crawl.sh --new',
      {ko: '명령의 출력을', en: 'what a command prints'},
    ],
    [
      "kakao-tui schedule add --cron '0 9 1 * *' --missed skip - < rent.txt",
      {ko: '표준 입력을', en: 'standard input'},
    ],
  ],
  options: plan,
};

const scheduleEdit: CommandSpec = {
  usage: 'edit <id> [text...]',
  ko: '적은 것만 고칩니다',
  en: 'change what is given and leave the rest',
  examples: [
    ['kakao-tui schedule edit 5e8f77a1 --at 19:00', {ko: '때만', en: 'the time only'}],
    [
      {
        ko: "kakao-tui schedule edit 5e8f77a1 '빵 사기'",
        en: "kakao-tui schedule edit 5e8f77a1 'buy bread'",
      },
      {ko: '글만', en: 'the text only'},
    ],
  ],
  options: plan,
};

/** The commands that say what is sent, and when. */
export function addPlanning(group: Command, {within, context, finish}: Definer): void {
  within(group, scheduleAdd).action(
    async (words: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleAdd} = await import('./load.ts');
      await finish(runScheduleAdd(context, dividedWords(words, command), options));
    },
  );
  within(group, scheduleEdit).action(
    async (id: string, given: string[], options: ScheduleOptions, command: Command) => {
      const {runScheduleEdit} = await import('./load.ts');
      const words = dividedWords(given, command);
      await finish(runScheduleEdit(context, {id, words}, options));
    },
  );
}

/** What stands behind `--` is a command; commander itself does not tell it from a text. */
function dividedWords(words: readonly string[], command: Command): ScheduleWords {
  const typed = rootOf(command).rawArgs;
  const mark = typed.indexOf('--');
  const count = mark === -1 ? 0 : typed.length - mark - 1;
  const divide = words.length - count;
  return {text: words.slice(0, divide), command: words.slice(divide)};
}

function rootOf(command: Command): Command & {rawArgs: string[]} {
  return (command.parent === null ? command : rootOf(command.parent)) as Command & {
    rawArgs: string[];
  };
}
