import {readDayWindow} from '../../domain/memo/day-window.ts';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {
  buttons,
  image,
  list,
  maxMessages,
  mobileLink,
  newOnly,
} from '../definition/message-options.ts';
import {duration, key, wholeNumber} from '../definition/option-values.ts';
import {jsonl, link, onRotate, ring} from '../definition/shared-options.ts';
import type {RunOptions} from './run-options.ts';
import type {WatchOptions} from './watch.ts';

const watch: CommandSpec = {
  usage: 'watch <command...>',
  runsAnother: true,
  ko: '명령을 일정한 간격으로 실행하고 그 출력을 메모로 보냅니다',
  en: 'run a command at an interval and send its output',
  examples: [
    [
      'kakao-tui watch --every 30m --if-changed -- ./crawl.sh',
      {
        ko: '30분마다 실행하고, 출력이 달라졌을 때만 보냅니다',
        en: 'every 30 minutes, if the output changed',
      },
    ],
    [
      {
        ko: 'kakao-tui watch --every 30m --list 뉴스 --new-only news -- ./crawl.sh',
        en: 'kakao-tui watch --every 30m --list News --new-only news -- ./crawl.sh',
      },
      {ko: '새 기사만 목록으로 보냅니다', en: 'only new articles, as a list'},
    ],
    [
      'kakao-tui watch --every 1h --image chart.png --if-changed -- ./plot.py',
      {
        ko: '명령이 만든 사진을 출력과 함께 보냅니다',
        en: 'the picture that the command makes, with its output',
      },
    ],
    [
      "kakao-tui watch --every 1h --between 08:00-22:00 -- sh -c 'df -h / | tail -1'",
      {ko: '낮에만 실행합니다. 셸 문법은 sh -c로', en: 'only by day; shell syntax needs sh -c'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--every <time>',
      ko: '실행 간격 (30m, 2h)',
      en: 'interval between runs (30m, 2h)',
      value: duration,
      isRequired: true,
    },
    {
      flags: '--between <hours>',
      ko: '이 시간대에만 실행합니다 (08:00-22:00)',
      en: 'run only in these hours (08:00-22:00)',
      value: {read: readDayWindow, hint: {ko: '08:00-22:00', en: '08:00-22:00'}},
    },
    {
      flags: '--if-changed [name]',
      ko: '마지막으로 보낸 글이나 목록과 다를 때만 보냅니다 (비교할 이름, 기본: 명령별로 따로)',
      en: 'send only a text or list that differs from the last one under this name (default: one name per command)',
      value: key,
    },
    {
      flags: '--on-error <what>',
      ko: '명령이 실패하면: skip 보내지 않음(기본), send 실패를 알림, stop 종료',
      en: 'when the command fails: skip it (default), send a report, or stop',
      choices: ['skip', 'send', 'stop'],
      fallback: 'skip',
    },
    {
      flags: '--timeout <time>',
      ko: '명령의 최대 실행 시간 (기본: 실행 간격)',
      en: 'let the command run at most this long (default: the interval)',
      value: duration,
    },
    {
      ...list,
      ko: '출력을 이 제목의 목록으로 보냅니다. 한 줄에 하나: 제목, 주소, 설명, 그림(파일이나 주소)을 탭으로 나누거나 JSON 객체',
      en: 'send the output as a list with this title; one item per line: title, URL, description and picture (file or URL) separated by tabs, or a JSON object',
    },
    maxMessages,
    newOnly,
    image,
    link,
    mobileLink,
    buttons,
    ring,
    jsonl,
  ],
};

const run: CommandSpec = {
  usage: 'run <command...>',
  runsAnother: true,
  passesExitCode: true,
  ko: '명령을 실행하고, 끝나면 종료 코드와 출력의 마지막 몇 줄을 보냅니다',
  en: 'run a command, then send its exit code and the last lines of output',
  examples: [
    ['kakao-tui run -- make', {ko: '끝나면 알립니다', en: 'notifies you when it is done'}],
    [
      {
        ko: "kakao-tui run --title '백업' --on-failure-only -- ./backup.sh",
        en: 'kakao-tui run --title Backup --on-failure-only -- ./backup.sh',
      },
      {ko: '실패했을 때만 알립니다', en: 'only if it fails'},
    ],
    [
      {
        ko: "kakao-tui run --card --button '로그=https://ci.example.com/7' -- make",
        en: "kakao-tui run --card --button 'Log=https://ci.example.com/7' -- make",
      },
      {ko: '결과를 카드로 보냅니다', en: 'the result as a card'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--title <title>',
      ko: "메모 제목 (기본: 명령 이름, sh -c '…'이면 그 안의 첫 명령)",
      en: "title of the memo (default: name of the command; of sh -c '…' its first one)",
    },
    {
      flags: '--lines <n>',
      ko: '보낼 마지막 줄 수 (기본: 메모 하나나 카드에 들어가는 만큼, 최대 10줄)',
      en: 'number of last lines to send (default: as many as fit in one memo or card, up to 10)',
      value: wholeNumber,
    },
    {
      flags: '--on-failure-only',
      ko: '명령이 실패했을 때만 보냅니다',
      en: 'send only if the command fails',
    },
    {
      flags: '--ring-on-failure',
      ko: '명령이 실패하면 톡캘린더로도 알립니다 (동의항목 talk_calendar)',
      en: 'if the command fails, also remind in TalkCalendar (consent item talk_calendar)',
    },
    {
      flags: '--card',
      ko: '카드로 보냅니다: 종료 코드와 걸린 시간은 행으로, 마지막 줄들은 설명으로',
      en: 'send a card: exit code and time as rows, the last lines as its description',
    },
    image,
    link,
    mobileLink,
    buttons,
  ],
};

/** The commands that run another program. */
export const watchCommands: Definition = ({add, context, finish, programs}) => {
  add(watch).action(async (argv: string[], options: WatchOptions) => {
    const {runWatch} = await import('./load.ts');
    await finish(runWatch(context, argv, options));
  });
  add(run).action(async (argv: string[], options: RunOptions) => {
    const {runRun} = await import('./load.ts');
    await finish(runRun(context, programs.runThrough, {argv, options}));
  });
};
