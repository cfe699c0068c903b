import type {CommandSpec, OptionSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {duration} from '../definition/option-values.ts';
import {json, onRotate, tz} from '../definition/shared-options.ts';
import type {ClearOptions} from './remind-clear.ts';
import type {EditOptions} from './remind-edit.ts';
import type {RemindOptions} from './remind-set.ts';
import type {ReportOptions} from './report-reminder.ts';

const every: OptionSpec = {
  flags: '--every <when>',
  ko: '반복: 매일, 금, 평일(TIME에), 2d, "평일 9시", "매월 1일 9시". 하루에 한 번까지',
  en: 'repeat: daily, fri, weekdays (at TIME), 2d, "weekdays 9am", "0 9 1 * *"; at most once a day',
};

const until: OptionSpec = {
  flags: '--until <time>',
  ko: '반복을 끝낼 날짜나 시각: 2026-12-31',
  en: 'last day or time of the repetition: 2026-12-31',
};

const queue: OptionSpec = {
  flags: '--queue',
  ko: '지금 등록할 수 없으면 대기하고 종료 코드 0으로 끝냅니다',
  en: 'let it wait and exit 0 if it cannot be set now',
};

const remind: CommandSpec = {
  usage: 'remind',
  ko: '톡캘린더 알림을 관리합니다: TIME TEXT, list, edit, remove, clear',
  en: 'manage reminders in TalkCalendar: TIME TEXT, list, edit, remove, clear',
  examples: [
    [
      {ko: "kakao-tui remind 18:00 '우유 사기'", en: "kakao-tui remind 18:00 'buy milk'"},
      {ko: '6시에 알립니다', en: 'reminds you at six'},
    ],
    [
      {
        ko: "kakao-tui remind --every '평일 9시' '약 먹기'",
        en: "kakao-tui remind --every 'weekdays 9am' 'take the pills'",
      },
      {
        ko: '이 컴퓨터가 꺼져 있어도 반복합니다',
        en: 'repeats even while this computer is off',
      },
    ],
    ['kakao-tui remind list', {ko: '앞으로 올 알림', en: 'what is still to come'}],
  ],
};

const remindSet: CommandSpec = {
  usage: 'set <time-and-text...>',
  ko: '나의 톡캘린더에 알림을 등록합니다. ID를 출력합니다',
  en: 'put a reminder into your own TalkCalendar; print the id',
  examples: [
    [
      {ko: "kakao-tui remind set 18:00 '우유 사기'", en: "kakao-tui remind set 18:00 'buy milk'"},
      {ko: '한 번', en: 'once'},
    ],
    [
      {
        ko: "kakao-tui remind set 18:00 '분리수거' --every 금 --until 2026-12-31",
        en: "kakao-tui remind set 18:00 'take out the trash' --every fri --until 2026-12-31",
      },
      {ko: '금요일마다', en: 'every Friday'},
    ],
    [
      {
        ko: "kakao-tui remind set '12월 24일 9시' '선물 챙기기'",
        en: "kakao-tui remind set '2026-12-24 09:00' 'buy presents'",
      },
      {ko: '그날 9시에', en: 'at nine on that day'},
    ],
  ],
  options: [every, until, tz, queue, onRotate, json],
  dashedText: '--',
};

const remindList: CommandSpec = {
  usage: 'list',
  ko: '앞으로 올 알림과 등록하지 못한 알림을 보여 줍니다',
  en: 'list the reminders that are still to come or could not be set',
  examples: [
    ['kakao-tui remind list', {ko: '앞으로 올 알림', en: 'what is still to come'}],
    ['kakao-tui remind list --all --json', {ko: '지난 알림도 함께', en: 'past ones too'}],
  ],
  options: [
    {flags: '--all', ko: '지난 알림도 보여 줍니다', en: 'include past reminders'},
    onRotate,
    json,
  ],
};

const remindEdit: CommandSpec = {
  usage: 'edit <id> [text...]',
  ko: '알림에서 지정한 항목만 수정합니다. 등록하지 못한 알림은 다시 등록합니다',
  en: 'change only the given parts of a reminder; one that could not be set is tried again',
  examples: [
    ['kakao-tui remind edit 5e8f77a1 --at 19:00', {ko: '시각만 바꿉니다', en: 'only the time'}],
    [
      {
        ko: "kakao-tui remind edit 5e8f77a1 '빵 사기'",
        en: "kakao-tui remind edit 5e8f77a1 'buy bread'",
      },
      {ko: '글만 바꿉니다', en: 'only the text'},
    ],
  ],
  options: [
    {
      flags: '--at <time>',
      ko: '알릴 시각: 18:00, "내일 09:00". 반복 알림이면 그날들의 시각',
      en: 'when to remind: 18:00, "tomorrow 09:00"; of a repeated one, the time of the day',
    },
    every,
    until,
    tz,
    queue,
    onRotate,
    json,
  ],
  dashedText: '--',
};

const remindRemove: CommandSpec = {
  usage: 'remove <id>',
  ko: '알림과 톡캘린더의 일정을 삭제합니다',
  en: 'remove a reminder and its event in TalkCalendar',
  examples: [['kakao-tui remind remove 5e8f77a1', {ko: '삭제합니다', en: 'removes it'}]],
  options: [onRotate, json],
};

const remindClear: CommandSpec = {
  usage: 'clear',
  ko: '지난 알림과 그 일정을 삭제합니다. 이 컴퓨터에서 등록한 것만 삭제합니다',
  en: 'remove past reminders and their events; only those that were set on this computer',
  examples: [
    [
      'kakao-tui remind clear --older-than 7d',
      {ko: '일주일 넘게 지난 알림', en: 'those that passed more than a week ago'},
    ],
  ],
  options: [
    {
      flags: '--older-than <time>',
      ko: '이 시간보다 전에 지난 알림 (7d)',
      en: 'reminders that passed longer ago than this (7d)',
      value: duration,
      isRequired: true,
    },
    onRotate,
    json,
  ],
};

/** The commands about reminders in the calendar. */
export const reminderCommands: Definition = ({add, within, context, finish}) => {
  const group = add(remind).helpCommand(false);
  within(group, remindSet, {isDefault: true}).action(
    async (words: string[], options: RemindOptions) => {
      const {runRemindSet} = await import('./load.ts');
      await finish(runRemindSet(context, words, options));
    },
  );
  within(group, remindList).action(async (options: {json?: boolean; all?: boolean}) => {
    const {runRemindList} = await import('./load.ts');
    await finish(runRemindList(context, options));
  });
  within(group, remindEdit).action(async (id: string, words: string[], options: EditOptions) => {
    const {runRemindEdit} = await import('./load.ts');
    await finish(runRemindEdit(context, {id, words}, options));
  });
  within(group, remindRemove).action(async (id: string, options: ReportOptions) => {
    const {runRemindRemove} = await import('./load.ts');
    await finish(runRemindRemove(context, id, options));
  });
  within(group, remindClear).action(async (options: ClearOptions) => {
    const {runRemindClear} = await import('./load.ts');
    await finish(runRemindClear(context, options));
  });
};
