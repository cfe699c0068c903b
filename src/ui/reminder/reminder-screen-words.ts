import type {Phrase} from '../../domain/program/phrase.ts';

export const noReminders: Phrase = {
  ko: '알림이 없습니다. /remind 18:00 우유 사기, /remind 매일 09:00 약 먹기처럼 쓰고 Enter를 누르면 톡캘린더가 알립니다. 글을 쓰다가 /ring을 쓰면 그 메모를 보낸 뒤에 알립니다.',
  en: 'No reminders. Type /remind 18:00 buy milk, or /remind every 9am take the pills, and press Enter: TalkCalendar reminds you. With /ring it reminds you of the memo that you send.',
};

/** The mark above the box; the shorter one where there is no room. */
export const ringMark: Phrase = {ko: '알림 켬 (/ring: 해제)', en: 'reminder on (/ring: off)'};
export const shortRingMark: Phrase = {ko: '알림 켬', en: 'reminder on'};
