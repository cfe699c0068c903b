import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';

export const noReminders: Phrase = {
  ko: '알림이 없습니다. /remind 18:00 우유 사기, /remind 매일 09:00 약 먹기처럼 쓰고 Enter를 누르면 톡캘린더가 알립니다. 글을 쓰다가 /ring을 쓰면 그 메모를 보낸 뒤에 알립니다.',
  en: 'No reminders. Type /remind 18:00 buy milk, or /remind every 9am take the pills, and press Enter: TalkCalendar reminds you. With /ring it reminds you of the memo that you send.',
};

/** The mark above the box; the shorter one where there is no room. */
export const ringMark: Phrase = {ko: '알림 켬 (/ring: 해제)', en: 'reminder on (/ring: off)'};
export const shortRingMark: Phrase = {ko: '알림 켬', en: 'reminder on'};

const consentNeeded: Phrase = {
  ko: '톡캘린더 동의가 필요합니다. Ctrl+N을 눌러 동의하면 등록합니다.',
  en: 'It needs the TalkCalendar consent: press Ctrl+N and agree, and it is set.',
};

/** Why a reminder is not in the calendar; for a missing consent, the key that asks for it. */
export function reminderFailureWords(failure: Failure): Phrase {
  if (failure.kind === 'consent-missing') return consentNeeded;
  return {
    ko: failureText(describeFailure(failure, 'ko')),
    en: failureText(describeFailure(failure, 'en')),
  };
}
