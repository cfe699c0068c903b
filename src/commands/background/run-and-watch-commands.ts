import {readDayWindow} from '../../domain/memo/day-window.ts';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {duration, key, wholeNumber} from '../definition/option-values.ts';
import {button, jsonl, link, onRotate} from '../definition/shared-options.ts';
import type {RunOptions} from './run.ts';
import type {WatchOptions} from './watch.ts';

const watch: CommandSpec = {
  usage: 'watch <command...>',
  runsAnother: true,
  ko: '명령을 일정한 간격으로 실행하고 출력을 메모로 보냅니다',
  en: 'run a command at an interval and send what it prints',
  examples: [
    [
      'kakao-tui watch --every 30m --if-changed -- ./crawl.sh',
      {ko: '30분마다, 달라졌을 때만', en: 'every 30 minutes, only what is new'},
    ],
    [
      "kakao-tui watch --every 1h --between 08:00-22:00 -- sh -c 'df -h / | tail -1'",
      {ko: '낮에만, 셸 문법은 sh -c로', en: 'by day only; shell syntax in sh -c'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--every <time>',
      ko: '간격 (30m, 2h)',
      en: 'interval (30m, 2h)',
      value: duration,
      isRequired: true,
    },
    {
      flags: '--between <hours>',
      ko: '이 시간에만 (08:00-22:00)',
      en: 'only in these hours (08:00-22:00)',
      value: {read: readDayWindow, hint: {ko: '08:00-22:00', en: '08:00-22:00'}},
    },
    {
      flags: '--if-changed [name]',
      ko: '마지막에 보낸 글과 다를 때만 보냅니다 (이름: 기본은 명령마다 따로)',
      en: 'send only what differs from the last text (name: one for each command)',
      value: key,
    },
    {
      flags: '--on-error <what>',
      ko: '명령이 실패하면: skip 보내지 않음(기본), send 알림을 보냄, stop 끝냄',
      en: 'when the command fails: skip it (default), send word of it, or stop',
      choices: ['skip', 'send', 'stop'],
      fallback: 'skip',
    },
    {
      flags: '--timeout <time>',
      ko: '명령에 주는 시간 (기본: 간격만큼)',
      en: 'time the command may take (default: the interval)',
      value: duration,
    },
    link,
    button,
    jsonl,
  ],
};

const run: CommandSpec = {
  usage: 'run <command...>',
  runsAnother: true,
  passesExitCode: true,
  ko: '명령을 실행하고 끝나면 종료 코드와 마지막 줄을 보냅니다',
  en: 'run a command, then send its exit code and last lines',
  examples: [
    ['kakao-tui run -- make', {ko: '끝나면 알립니다', en: 'tells when it is done'}],
    [
      {
        ko: "kakao-tui run --title '백업' --on-failure-only -- ./backup.sh",
        en: 'kakao-tui run --title Backup --on-failure-only -- ./backup.sh',
      },
      {ko: '실패했을 때만', en: 'only when it failed'},
    ],
  ],
  options: [
    onRotate,
    {
      flags: '--title <title>',
      ko: '메모의 제목 (기본: 명령 이름)',
      en: 'title of the memo (default: the command)',
    },
    {
      flags: '--lines <n>',
      ko: '보낼 마지막 줄 수 (기본: 메모 하나에 드는 만큼, 10줄까지)',
      en: 'how many last lines to send (default: what fits in one memo, up to 10)',
      value: wholeNumber,
    },
    {flags: '--on-failure-only', ko: '실패했을 때만 보냅니다', en: 'send only when it failed'},
    link,
    button,
  ],
};

/** The commands that run others. */
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
