import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {ScheduleProblem} from '../../domain/failure/schedule-problem.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

/** What is wrong; `quoted` is what the person wrote. */
const refusals: Readonly<Record<ScheduleProblem, (quoted: string) => Phrase>> = {
  'time-unreadable': (quoted) => ({
    ko: `언제인지 읽을 수 없습니다: ${quoted}.`,
    en: `This is no time that can be read: ${quoted}.`,
  }),
  'time-past': () => ({ko: '이미 지난 시각입니다.', en: 'That time has passed.'}),
  'clock-unreadable': (quoted) => ({
    ko: `하루 중 몇 시인지 읽을 수 없습니다: ${quoted}.`,
    en: `This is no time of day: ${quoted}.`,
  }),
  'day-unreadable': (quoted) => ({
    ko: `무슨 요일인지 읽을 수 없습니다: ${quoted}.`,
    en: `This is no day of the week: ${quoted}.`,
  }),
  'interval-unreadable': (quoted) => ({
    ko: `1분 이상의 간격으로 읽을 수 없습니다: ${quoted}.`,
    en: `This is no interval of a minute or more: ${quoted}.`,
  }),
  'repeat-unreadable': (quoted) => ({
    ko: `얼마나 자주인지 읽을 수 없습니다: ${quoted}.`,
    en: `How often cannot be read: ${quoted}.`,
  }),
  'pattern-unreadable': (quoted) => ({
    ko: `cron 식이 아닙니다: ${quoted}.`,
    en: `This is no cron expression: ${quoted}.`,
  }),
  'zone-unknown': (quoted) => ({
    ko: `그런 시간대가 없습니다: ${quoted}.`,
    en: `There is no such time zone: ${quoted}.`,
  }),
  'until-unreadable': (quoted) => ({
    ko: `언제까지인지 읽을 수 없습니다: ${quoted}.`,
    en: `The end of it cannot be read: ${quoted}.`,
  }),
  'never-due': () => ({ko: '그런 때는 오지 않습니다.', en: 'That time never comes.'}),
  'rule-missing': () => ({ko: '언제 보낼지 없습니다.', en: 'It is not told when to send.'}),
  'rules-many': () => ({
    ko: '언제 보낼지가 여러 가지로 적혀 있습니다.',
    en: 'When to send is told in more than one way.',
  }),
  'text-and-command': () => ({
    ko: '글과 명령을 함께 예약할 수 없습니다.',
    en: 'A schedule sends either a text or what a command prints.',
  }),
  'nothing-to-send': () => ({ko: '보낼 글이 없습니다.', en: 'There is nothing to send.'}),
};

const repeats: Phrase = {
  ko: '30m, 09:00, 평일 09:00, 금 18:00, "0 9 1 * *" 같이 적으세요.',
  en: 'Write it like 30m, 09:00, weekdays 09:00, fri 18:00 or "0 9 1 * *".',
};
const times: Phrase = {
  ko: '18:00, 내일 09:00, 2026-12-24 09:00, 30m(30분 뒤) 같이 적으세요.',
  en: 'Write it like 18:00, tomorrow 09:00, 2026-12-24 09:00 or 30m (from now).',
};
const choices: Phrase = {
  ko: '--at, --every, --cron 가운데 하나를 쓰세요. --daily, --weekdays, --weekly는 --at 09:00과 함께 씁니다.',
  en: 'Use one of --at, --every and --cron; --daily, --weekdays and --weekly go with --at 09:00.',
};

const remedies: Readonly<Record<ScheduleProblem, Phrase>> = {
  'time-unreadable': times,
  'time-past': {ko: '앞으로 올 시각을 적으세요.', en: 'Give a time that is to come.'},
  'clock-unreadable': {
    ko: '09:00, 18:30, 오후 3시 같이 적으세요.',
    en: 'Write it like 09:00 or 18:30.',
  },
  'day-unreadable': {
    ko: '월, 화, 수, 목, 금, 토, 일 가운데 하나를 적으세요.',
    en: 'Give one of mon, tue, wed, thu, fri, sat, sun.',
  },
  'interval-unreadable': {
    ko: '30m, 1h30m, 2d 같이 적으세요.',
    en: 'Write it like 30m, 1h30m or 2d.',
  },
  'repeat-unreadable': repeats,
  'pattern-unreadable': {
    ko: '분 시 일 월 요일 다섯 칸으로 적으세요: "0 9 * * 1-5".',
    en: 'Give five fields, minute hour day month weekday: "0 9 * * 1-5".',
  },
  'zone-unknown': {
    ko: 'Asia/Seoul, Europe/Berlin 같은 이름을 적으세요.',
    en: 'Give a name such as Asia/Seoul or Europe/Berlin.',
  },
  'until-unreadable': {
    ko: '2026-12-31 또는 2026-12-31 18:00 같이 적으세요.',
    en: 'Write it like 2026-12-31 or 2026-12-31 18:00.',
  },
  'never-due': {
    ko: '날짜와 --until을 다시 보세요.',
    en: 'Look at the date and at --until again.',
  },
  'rule-missing': choices,
  'rules-many': choices,
  'text-and-command': {
    ko: '글이나, -- 뒤의 명령 가운데 하나만 적으세요.',
    en: 'Give a text, or a command behind --, not both.',
  },
  'nothing-to-send': {
    ko: '보낼 글을 적거나, -- 뒤에 실행할 명령을 적으세요.',
    en: 'Write what is to be sent, or a command to run behind --.',
  },
};

/** Why a schedule was not taken. */
export function scheduleRefusedWords({problem, value}: Of<'schedule-refused'>): Words {
  return {what: refusals[problem](quoteOutside(value)), next: remedies[problem]};
}

const endings: Readonly<Record<CommandProblem, (detail: string) => Phrase>> = {
  'exit-code': (detail) => ({
    ko: `명령이 오류로 끝나 아무것도 보내지 않았습니다 (${detail}).`,
    en: `The command failed, so nothing was sent (${detail}).`,
  }),
  killed: (detail) => ({
    ko: `명령이 신호로 끝나 아무것도 보내지 않았습니다 (${detail}).`,
    en: `The command was ended by a signal, so nothing was sent (${detail}).`,
  }),
  'not-started': (detail) => ({
    ko: `명령을 실행하지 못했습니다 (${detail}).`,
    en: `The command could not be started (${detail}).`,
  }),
  'timed-out': () => ({
    ko: '명령이 제때 끝나지 않아 멈추고 아무것도 보내지 않았습니다.',
    en: 'The command took too long: it was ended and nothing was sent.',
  }),
  'too-much': () => ({
    ko: '명령이 메모로 보내기에 너무 많이 출력했습니다.',
    en: 'The command printed more than a memo can hold.',
  }),
  'not-text': () => ({
    ko: '명령이 출력한 것이 UTF-8로 된 글이 아닙니다.',
    en: 'What the command printed is not UTF-8 text.',
  }),
  'broken-off': () => ({
    ko: '명령이 끝나기 전에 프로그램이 끝났습니다. 저절로 다시 실행하지 않습니다.',
    en: 'The program ended before the command did. It is not run again by itself.',
  }),
};

const tryByHand: Phrase = {
  ko: '명령을 직접 실행해 보고, schedule run으로 다시 보내세요.',
  en: 'Try the command by hand, then send it again with schedule run.',
};

/** Why what a command was to print was not sent. */
export function commandFailedWords({problem, detail}: Of<'command-failed'>): Words {
  return {what: endings[problem](quoteOutside(detail)), next: tryByHand};
}
