import type {Phrase} from '../../domain/program/phrase.ts';

export const noSchedules: Phrase = {
  ko: '예약이 없습니다. /at 18:00 우유 사기, /every 평일 09:00 아침 인사처럼 쓰고 Enter를 누르세요. 글 아래 줄에 /at 18:00만 써도 됩니다.',
  en: 'No schedules. Type /at 18:00 buy milk, or /every weekdays 09:00 good morning, and press Enter. /at 18:00 on a line below the text works too.',
};

export function scheduledCount(count: number): Phrase {
  return {ko: `예약 ${count}`, en: `scheduled ${count}`};
}

/** The divider above the memos that wait for their time. */
export const scheduledHeading: Phrase = {ko: '예약', en: 'Scheduled'};

export function scheduledAt(time: string): Phrase {
  return {ko: `예약 ${time}`, en: `scheduled ${time}`};
}
