import type {Command} from 'commander';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';
import {json, onRotate} from '../definition/shared-options.ts';
import {addPlanning} from './planning-commands.ts';

const schedule: CommandSpec = {
  usage: 'schedule',
  ko: '정한 때에 보낼 글과 명령: add, list, show, edit, pause, resume, run, remove, due',
  en: 'texts and commands to send at set times: add, list, show, edit, pause, resume, run, remove, due',
  examples: [
    [
      {
        ko: "kakao-tui schedule add --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui schedule add --at 18:00 'buy milk'",
      },
      {ko: '한 번', en: 'once'},
    ],
    [
      'kakao-tui schedule add --at 09:00 --daily -- ./crawl.sh',
      {ko: '명령이 출력한 것을 매일', en: 'what a command prints, daily'},
    ],
    ['kakao-tui schedule list', {ko: '무엇이 언제 나가는지', en: 'what goes out when'}],
    ['* * * * * kakao-tui schedule due', {ko: 'crontab의 한 줄', en: 'a line of a crontab'}],
  ],
};

const scheduleList: CommandSpec = {
  usage: 'list',
  ko: '예약을 다음 차례부터 보여 줍니다',
  en: 'list what is scheduled, the next first',
  examples: [
    ['kakao-tui schedule list', {ko: '앞으로 보낼 것', en: 'what is to come'}],
    ['kakao-tui schedule list --all --json', {ko: '끝난 것도', en: 'what is over too'}],
  ],
  options: [{flags: '--all', ko: '끝난 예약도', en: 'those that are over too'}, json],
};

const scheduleShow: CommandSpec = {
  usage: 'show <id>',
  ko: '예약 하나의 다음 다섯 번과 지난 결과를 보여 줍니다',
  en: 'show the next five times of one and what became of the last',
  examples: [['kakao-tui schedule show 5e8f77a1', {ko: '다음 다섯 번', en: 'the next five times'}]],
  options: [json],
};

const schedulePause: CommandSpec = {
  usage: 'pause <id>',
  ko: '다시 켤 때까지 보내지 않습니다',
  en: 'send nothing until it is resumed',
  examples: [['kakao-tui schedule pause 5e8f77a1', {ko: '멈춥니다', en: 'pauses it'}]],
};

const scheduleResume: CommandSpec = {
  usage: 'resume <id>',
  ko: '다시 켭니다. 멈춘 동안 지난 것은 보내지 않습니다',
  en: 'go on; what came meanwhile is left out',
  examples: [['kakao-tui schedule resume 5e8f77a1', {ko: '다시 켭니다', en: 'resumes it'}]],
};

const scheduleRemove: CommandSpec = {
  usage: 'remove <id>',
  ko: '예약을 지웁니다',
  en: 'remove a schedule',
  examples: [['kakao-tui schedule remove 5e8f77a1', {ko: '지웁니다', en: 'removes it'}]],
};

const scheduleRun: CommandSpec = {
  usage: 'run <id>',
  ko: '때와 상관없이 지금 보냅니다',
  en: 'send it now, whatever its time',
  examples: [['kakao-tui schedule run 5e8f77a1', {ko: '지금 보냅니다', en: 'sends it now'}]],
  options: [onRotate, json],
};

const scheduleDue: CommandSpec = {
  usage: 'due',
  ko: '지금 보낼 차례인 것을 보냅니다 (cron에서)',
  en: 'send what is due now (from cron)',
  examples: [
    [
      '* * * * * kakao-tui schedule due',
      {
        ko: 'crontab의 한 줄: 잘되면 아무 말이 없습니다',
        en: 'a line of a crontab: silent when all is well',
      },
    ],
    ['kakao-tui schedule due --json', {ko: '무엇이 나갔는지', en: 'what went out'}],
  ],
  options: [onRotate, json],
};

/** The commands about what is sent at set times. */
export const scheduleCommands: Definition = (definer) => {
  const {add, within, context, finish} = definer;
  const group = add(schedule).helpCommand(false);
  addPlanning(group, definer);
  within(group, scheduleList, {isDefault: true})
    .allowExcessArguments()
    .action(async (options: {json?: boolean; all?: boolean}, command: Command) => {
      refuseUnknown(command, group);
      const {runScheduleList} = await import('./load.ts');
      await finish(runScheduleList(context, options));
    });
  within(group, scheduleShow).action(async (id: string, options: {json?: boolean}) => {
    const {runScheduleShow} = await import('./load.ts');
    await finish(runScheduleShow(context, id, options));
  });
  for (const [spec, isPaused] of [
    [schedulePause, true],
    [scheduleResume, false],
  ] as const) {
    within(group, spec).action(async (id: string) => {
      const {runSchedulePause} = await import('./load.ts');
      await finish(runSchedulePause(context, id, isPaused));
    });
  }
  within(group, scheduleRemove).action(async (id: string) => {
    const {runScheduleRemove} = await import('./load.ts');
    await finish(runScheduleRemove(context, id));
  });
  within(group, scheduleRun).action(async (id: string, options: {json?: boolean}) => {
    const {runScheduleRun} = await import('./load.ts');
    await finish(runScheduleRun(context, id, options));
  });
  within(group, scheduleDue).action(async (options: {json?: boolean}) => {
    const {runScheduleDue} = await import('./load.ts');
    await finish(runScheduleDue(context, options));
  });
};
