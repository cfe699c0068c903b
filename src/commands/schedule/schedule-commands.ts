import type {Command} from 'commander';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {refuseUnknown} from '../definition/refuse-unknown.ts';
import {json, onRotate} from '../definition/shared-options.ts';
import {addPlanning} from './planning-commands.ts';

const schedule: CommandSpec = {
  usage: 'schedule',
  ko: '예약을 관리합니다: add, list, show, edit, pause, resume, run, remove, due',
  en: 'manage schedules: add, list, show, edit, pause, resume, run, remove, due',
  examples: [
    [
      {
        ko: "kakao-tui schedule add --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui schedule add --at 18:00 'buy milk'",
      },
      {ko: '한 번 보냅니다', en: 'once'},
    ],
    [
      'kakao-tui schedule add --at 09:00 --daily -- ./crawl.sh',
      {ko: '명령의 출력을 매일 보냅니다', en: 'the output of a command, daily'},
    ],
    ['kakao-tui schedule list', {ko: '예약 목록', en: 'what is sent, and when'}],
    ['* * * * * kakao-tui schedule due', {ko: 'crontab에 쓸 줄', en: 'a line for crontab'}],
  ],
};

const scheduleList: CommandSpec = {
  usage: 'list',
  ko: '예약을 다음에 보낼 순서로 보여 줍니다',
  en: 'list the schedules, next first',
  examples: [
    ['kakao-tui schedule list', {ko: '앞으로 보낼 예약', en: 'active schedules'}],
    ['kakao-tui schedule list --all --json', {ko: '끝난 예약도 함께', en: 'ended ones too'}],
  ],
  options: [
    {flags: '--all', ko: '끝난 예약도 보여 줍니다', en: 'include schedules that have ended'},
    json,
  ],
};

const scheduleShow: CommandSpec = {
  usage: 'show <id>',
  ko: '예약 하나의 다음 전송 시각 다섯 개와 최근 결과를 보여 줍니다',
  en: 'show the next five times of a schedule and its last results',
  examples: [
    [
      'kakao-tui schedule show 5e8f77a1',
      {ko: '다음 전송 시각과 최근 결과', en: 'next times and last results'},
    ],
  ],
  options: [json],
};

const schedulePause: CommandSpec = {
  usage: 'pause <id>',
  ko: '재개할 때까지 예약을 멈춥니다',
  en: 'pause a schedule until it is resumed',
  examples: [['kakao-tui schedule pause 5e8f77a1', {ko: '멈춥니다', en: 'pauses it'}]],
};

const scheduleResume: CommandSpec = {
  usage: 'resume <id>',
  ko: '멈춘 예약을 재개합니다. 멈춘 동안 지나간 시각에는 보내지 않습니다',
  en: 'resume a paused schedule; skip the times that passed',
  examples: [['kakao-tui schedule resume 5e8f77a1', {ko: '재개합니다', en: 'resumes it'}]],
};

const scheduleRemove: CommandSpec = {
  usage: 'remove <id>',
  ko: '예약을 삭제합니다',
  en: 'remove a schedule',
  examples: [['kakao-tui schedule remove 5e8f77a1', {ko: '삭제합니다', en: 'removes it'}]],
};

const scheduleRun: CommandSpec = {
  usage: 'run <id>',
  ko: '정한 시각이 아니어도 지금 보냅니다',
  en: 'send it now, even if it is not due',
  examples: [['kakao-tui schedule run 5e8f77a1', {ko: '지금 보냅니다', en: 'sends it now'}]],
  options: [onRotate, json],
};

const scheduleDue: CommandSpec = {
  usage: 'due',
  ko: '보낼 시각이 된 예약을 보냅니다 (cron용)',
  en: 'send what is due now (for cron)',
  examples: [
    [
      '* * * * * kakao-tui schedule due',
      {
        ko: 'crontab에 쓸 줄. 성공하면 아무것도 출력하지 않습니다',
        en: 'a line for crontab; prints nothing on success',
      },
    ],
    ['kakao-tui schedule due --json', {ko: '보낸 내용', en: 'what was sent'}],
  ],
  options: [onRotate, json],
};

/** The commands about schedules. */
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
