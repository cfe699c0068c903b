import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {ScheduleProblem} from '../../domain/failure/schedule-problem.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside, quoteTyped} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';
import {unreadWords} from './unread-words.ts';

type Of<Kind extends Failure['kind']> = Extract<Failure, {kind: Kind}>;

/** The problem; `quoted` is the user's input. */
const refusals: Readonly<Record<ScheduleProblem, (quoted: string) => Phrase>> = {
  'time-unreadable': (quoted) => ({
    ko: `시각을 읽을 수 없습니다: ${quoted}.`,
    en: `Can't read that time: ${quoted}.`,
  }),
  'time-past': () => ({ko: '이미 지난 시각입니다.', en: 'That time has already passed.'}),
  'clock-unreadable': (quoted) => ({
    ko: `몇 시인지 읽을 수 없습니다: ${quoted}.`,
    en: `Can't read that time of day: ${quoted}.`,
  }),
  'day-unreadable': (quoted) => ({
    ko: `요일을 읽을 수 없습니다: ${quoted}.`,
    en: `Can't read that day of the week: ${quoted}.`,
  }),
  'interval-unreadable': (quoted) => ({
    ko: `1분 이상의 간격이 아닙니다: ${quoted}.`,
    en: `Not an interval of at least a minute: ${quoted}.`,
  }),
  'repeat-unreadable': (quoted) => ({
    ko: `반복 간격을 읽을 수 없습니다: ${quoted}.`,
    en: `Can't read how often to repeat: ${quoted}.`,
  }),
  'pattern-unreadable': (quoted) => ({
    ko: `올바른 cron 식이 아닙니다: ${quoted}.`,
    en: `Invalid cron expression: ${quoted}.`,
  }),
  'zone-unknown': (quoted) => ({
    ko: `알 수 없는 시간대입니다: ${quoted}.`,
    en: `Unknown time zone: ${quoted}.`,
  }),
  'zone-alone': () => ({
    ko: '--tz만으로는 보낼 시각을 알 수 없습니다.',
    en: 'A time zone without a time.',
  }),
  'until-unreadable': (quoted) => ({
    ko: `종료 시각을 읽을 수 없습니다: ${quoted}.`,
    en: `Can't read that end time: ${quoted}.`,
  }),
  'never-due': () => ({ko: '그런 시각은 오지 않습니다.', en: 'That time never comes.'}),
  'rule-missing': () => ({ko: '보낼 시각을 지정하지 않았습니다.', en: 'No time given.'}),
  'rules-many': () => ({
    ko: '보낼 시각을 여러 방법으로 지정했습니다.',
    en: 'The time is given in more than one way.',
  }),
  'text-and-command': () => ({
    ko: '글과 명령을 함께 예약할 수 없습니다.',
    en: 'A schedule cannot have both a text and a command.',
  }),
  'command-missing': (quoted) => ({
    ko: `실행할 수 있는 명령이 없습니다: ${quoted}.`,
    en: `No such command, or it is not executable: ${quoted}.`,
  }),
  'nothing-to-send': () => ({ko: '보낼 글이 없습니다.', en: 'Nothing to send.'}),
};

const repeats: Phrase = {
  ko: '30분, 매일 9시, 평일 09:00, 금 18:00, 매월 1일 9시, "0 9 1 * *"처럼 쓰세요.',
  en: 'Examples: 30m, 09:00, weekdays 9am, fri 18:00, "0 9 1 * *".',
};
const times: Phrase = {
  ko: '18:00, 오후 6시 30분, 내일 09:00, 2026-12-24 09:00, 30분(지금부터)처럼 쓰세요.',
  en: 'Examples: 18:00, 6pm, tomorrow 09:00, 2026-12-24 09:00, 30m (from now).',
};
const choices: Phrase = {
  ko: '--at, --in, --every, --cron 가운데 하나를 쓰세요. --daily, --weekdays, --weekly는 --at 09:00과 함께 씁니다.',
  en: 'Use one of --at, --in, --every or --cron; use --daily, --weekdays or --weekly with --at 09:00.',
};

const remedies: Readonly<Record<ScheduleProblem, Phrase>> = {
  'time-unreadable': times,
  'time-past': {ko: '지금보다 뒤의 시각을 쓰세요.', en: 'Use a time in the future.'},
  'clock-unreadable': {
    ko: '09:00, 18:30, 오후 3시처럼 쓰세요.',
    en: 'Examples: 09:00, 18:30, 6pm.',
  },
  'day-unreadable': {
    ko: '금, 월수금, 월~금, 주말처럼 쓰세요.',
    en: 'Examples: fri, mon,wed, mon-fri, weekends.',
  },
  'interval-unreadable': {
    ko: '30m, 1시간 30분, 2d, 평일 09:00처럼 쓰세요.',
    en: 'Examples: 30m, 1h30m, 2d, weekdays 09:00.',
  },
  'repeat-unreadable': repeats,
  'pattern-unreadable': {
    ko: '분 시 일 월 요일의 다섯 칸으로 쓰세요: "0 9 * * 1-5".',
    en: 'Use five fields, minute hour day month weekday: "0 9 * * 1-5".',
  },
  'zone-unknown': {
    ko: 'Asia/Seoul, Europe/Berlin 같은 이름을 쓰세요.',
    en: 'Use a name such as Asia/Seoul or Europe/Berlin.',
  },
  'zone-alone': {
    ko: '--tz는 --at과 함께 쓰세요: --at 09:00 --tz Asia/Seoul.',
    en: 'Use --tz with --at: --at 09:00 --tz Asia/Seoul.',
  },
  'until-unreadable': {
    ko: '2026-12-31이나 2026-12-31 18:00처럼 쓰세요.',
    en: 'Examples: 2026-12-31, 2026-12-31 18:00.',
  },
  'never-due': {
    ko: '날짜와 --until을 확인하세요.',
    en: 'Check the date and --until.',
  },
  'rule-missing': choices,
  'rules-many': choices,
  'text-and-command': {
    ko: '글과 -- 뒤의 명령 가운데 하나만 쓰세요.',
    en: 'Give either a text or a command after --.',
  },
  'command-missing': {
    ko: '-- 뒤의 글을 그대로 보내려면 --as text를 함께 쓰세요. 명령이라면 경로와 실행 권한을 확인하고, 셸 문법은 sh -c로 쓰세요.',
    en: 'To send the words after -- as a text, add --as text. For a command, check its path and that it is executable; for shell syntax, use sh -c.',
  },
  'nothing-to-send': {
    ko: '보낼 글을 쓰거나, -- 뒤에 실행할 명령을 쓰세요.',
    en: 'Enter the text to send, or a command to run after --.',
  },
};

/** Why a schedule was rejected. */
export function scheduleRefusedWords(failure: Of<'schedule-refused'>): Words {
  const {problem, value, unread} = failure;
  const what = refusals[problem](quoteTyped(value));
  const why = unread === undefined ? null : unreadWords(unread, value);
  const next = remedies[problem];
  return why === null
    ? {what, next}
    : {what: {ko: `${what.ko} ${why.ko}`, en: `${what.en} ${why.en}`}, next};
}

const endings: Readonly<Record<CommandProblem, (detail: string) => Phrase>> = {
  'exit-code': (detail) => ({
    ko: `명령이 오류로 끝나 아무것도 보내지 않았습니다 (${detail}).`,
    en: `The command failed, so nothing was sent (${detail}).`,
  }),
  killed: (detail) => ({
    ko: `명령이 신호로 종료되어 아무것도 보내지 않았습니다 (${detail}).`,
    en: `The command was terminated by a signal, so nothing was sent (${detail}).`,
  }),
  'not-started': (detail) => ({
    ko: `명령을 실행하지 못했습니다 (${detail}).`,
    en: `The command could not be started (${detail}).`,
  }),
  'timed-out': () => ({
    ko: '명령이 제한 시간을 넘겨 중단했고 아무것도 보내지 않았습니다.',
    en: 'The command timed out and was stopped, so nothing was sent.',
  }),
  'too-much': () => ({
    ko: '명령의 출력이 메모로 보내기에 너무 깁니다.',
    en: "The command's output is too long for a memo.",
  }),
  'not-text': () => ({
    ko: '명령의 출력이 UTF-8 텍스트가 아닙니다.',
    en: "The command's output is not UTF-8 text.",
  }),
  'broken-off': () => ({
    ko: '명령이 끝나기 전에 프로그램이 종료되었습니다. 명령을 자동으로 다시 실행하지 않습니다.',
    en: 'The program ended before the command did. The command is not run again automatically.',
  }),
};

const tryByHand: Phrase = {
  ko: '명령을 직접 실행해 보고, schedule run으로 다시 보내세요.',
  en: 'Run the command yourself to check it, then send again with schedule run.',
};

/** Why the output of a command was not sent. */
export function commandFailedWords({problem, detail}: Of<'command-failed'>): Words {
  return {what: endings[problem](quoteOutside(detail)), next: tryByHand};
}
