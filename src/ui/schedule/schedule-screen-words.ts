import type {Phrase} from '../../domain/program/phrase.ts';

export const noSchedules: Phrase = {
  ko: '예약이 없습니다. /at 18:00 우유 사기, /every 평일 09:00 아침 인사처럼 쓰고 Enter를 누르세요. 글 아래 줄에 /at 18:00만 써도 됩니다.',
  en: 'No schedules. Type /at 18:00 buy milk, or /every weekdays 09:00 good morning, and press Enter. /at 18:00 on a line below the text works too.',
};

export function scheduledCount(count: number): Phrase {
  return {ko: `예약 ${count}`, en: `scheduled ${count}`};
}

export function remindersCount(count: number): Phrase {
  return {ko: `알림 ${count}`, en: `reminders ${count}`};
}

/** The divider above the memos that wait for their time. */
export const scheduledHeading: Phrase = {ko: '예약', en: 'Scheduled'};

/** The divider above reminders, alone and with memos that wait for their time. */
export const remindersHeading: Phrase = {ko: '알림', en: 'Reminders'};
export const bothHeading: Phrase = {ko: '예약과 알림', en: 'Scheduled, and reminders'};

/** `problem` is the state of a reminder that is not in the calendar as asked for. */
export function remindedAt(time: string, problem: Phrase | null): Phrase {
  return {
    ko: `알림 ${time}${problem === null ? '' : `, ${problem.ko}`}`,
    en: `reminder ${time}${problem === null ? '' : `, ${problem.en}`}`,
  };
}

export function scheduledAt(time: string): Phrase {
  return {ko: `예약 ${time}`, en: `scheduled ${time}`};
}
