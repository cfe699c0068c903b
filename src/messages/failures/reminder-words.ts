import type {Failure} from '../../domain/failure/failure.ts';
import type {ReminderProblem} from '../../domain/failure/reminder-problem.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';
import {notRecordedWords, unknownTitle} from './sending-words.ts';

type Refused = Extract<Failure, {kind: 'reminder-refused'}>;

/** Sentences about a reminder that cannot be put into the calendar. */
export function reminderRefusedWords({problem, value}: Refused): Words {
  return words[problem](value === '' ? '' : `: ${quoteOutside(value)}`);
}

/** Kakao's answer was lost: the program reads the calendar and finishes by itself. */
export function reminderUnknownWords(cause: Failure | null, why: Phrase | null): Words {
  const isUnsaved = cause?.kind === 'storage' && why !== null;
  return {what: isUnsaved ? notRecordedWords(why).what : unknownTitle(cause), next: isChecked};
}

const isChecked: Phrase = {
  ko: '다시 요청하지 마세요. 톡캘린더를 확인해 이어서 처리합니다. 결과: kakao-tui remind list.',
  en: 'Do not repeat it: TalkCalendar is checked, and what is missing there is done. See kakao-tui remind list.',
};

const scheduleInstead: Phrase = {
  ko: '하루에 한 번보다 자주 보내려면 예약을 쓰세요: kakao-tui schedule add --help.',
  en: 'To get it more often than once a day, use a schedule: kakao-tui schedule add --help.',
};

const dayWise: Phrase = {
  ko: "매일, 요일마다, 매월 며칠, 매년 며칠이나 며칠 간격으로 바꾸세요: --every '평일 9시', --every 2d.",
  en: "Use days, days of the week, of the month or of the year, or a number of days: --every 'weekdays 9am', --every 2d.",
};

const beforeUntil: Phrase = {
  ko: '--until보다 앞선 시각을 지정하세요.',
  en: 'Give a time that comes before --until.',
};

const existingDay: Phrase = {
  ko: '날짜와 달을 확인하세요.',
  en: 'Check the day and the month.',
};

const words: Readonly<Record<ReminderProblem, (quoted: string) => Words>> = {
  'too-often': (quoted) => ({
    what: {
      ko: `알림은 하루에 한 번까지만 반복할 수 있습니다${quoted}.`,
      en: `A reminder repeats at most once a day${quoted}.`,
    },
    next: scheduleInstead,
  }),
  'not-repeatable': (quoted) => ({
    what: {
      ko: `톡캘린더로는 그렇게 반복할 수 없습니다${quoted}.`,
      en: `TalkCalendar cannot repeat like that${quoted}.`,
    },
    next: dayWise,
  }),
  never: (quoted) => ({
    what: {ko: `그런 시각은 오지 않습니다${quoted}.`, en: `That time never comes${quoted}.`},
    next: quoted === '' ? beforeUntil : existingDay,
  }),
  'too-long': (quoted) => ({
    what: {
      ko: `일정에 넣기에는 글이 너무 깁니다${quoted}자.`,
      en: `The text is too long for an event${quoted} characters.`,
    },
    next: {
      ko: '글을 줄이거나 메모로 보내세요: kakao-tui send --ring.',
      en: 'Shorten it, or send it as a memo: kakao-tui send --ring.',
    },
  }),
  'no-text': () => ({
    what: {
      ko: '시각만 있고 알릴 글이 없습니다.',
      en: 'There is a time, but no text to remind you of.',
    },
    next: {
      ko: "시각 뒤에 글을 쓰세요: 18:00 '우유 사기'.",
      en: "Write the text behind the time: 18:00 'buy milk'.",
    },
  }),
  'other-account': () => ({
    what: {
      ko: '다른 계정의 톡캘린더에 있는 알림입니다.',
      en: "The reminder is in another account's calendar.",
    },
    next: {
      ko: '그 계정으로 로그인하거나(kakao-tui login --choose-account) 카카오톡에서 직접 바꾸세요.',
      en: 'Log in with that account (kakao-tui login --choose-account), or change it in KakaoTalk.',
    },
  }),
  busy: () => ({
    what: {
      ko: '다른 프로세스가 톡캘린더에 요청하는 중입니다.',
      en: 'Another process is working on the calendar.',
    },
    next: {ko: '잠시 뒤 다시 시도하세요.', en: 'Try again in a moment.'},
  }),
};
