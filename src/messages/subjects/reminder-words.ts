import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder, ReminderIntent, ReminderState} from '../../domain/reminder/reminder.ts';
import {ruleWords} from './schedule-words.ts';
import {dateTime} from './time-words.ts';
import {onClockOf, type ZonedTime} from './zoned-time.ts';

const states: Readonly<Record<ReminderState, Phrase>> = {
  waiting: {ko: '메모를 보낸 뒤', en: 'after its memo'},
  queued: {ko: '등록 대기 중', en: 'waiting'},
  asking: {ko: '등록하는 중', en: 'being set'},
  unknown: {ko: '확인하는 중', en: 'being checked'},
  set: {ko: '등록됨', en: 'set'},
  failed: {ko: '등록하지 못함', en: 'not set'},
};

/** A change or a removal that failed leaves the event as it was. */
const notDone: Readonly<Record<ReminderIntent, Phrase>> = {
  create: states.failed,
  update: {ko: '수정하지 못함', en: 'not changed'},
  remove: {ko: '삭제하지 못함', en: 'not removed'},
};

const removing: Phrase = {ko: '삭제 대기 중', en: 'being removed'};
const past: Phrase = {ko: '지남', en: 'past'};

/** Whether a reminder is in the calendar, in words. */
export function reminderStateWords({state, intent}: Reminder): Phrase {
  if (state === 'failed') return notDone[intent];
  return intent === 'remove' ? removing : states[state];
}

/** When a reminder comes next, on the clock of its zone. */
export function nextRingWords(reminder: Reminder, now: number, language: Language): string {
  if (reminder.at === null) return reminder.state === 'waiting' ? states.waiting[language] : '-';
  const next = nextRing(reminder, now);
  const time = dateTime(onClockOf(reminder, next ?? reminder.at), language);
  return next === null ? `${time} ${past[language]}` : time;
}

/** How often a reminder comes, with its zone where none is implied; empty if it comes once. */
export function repeatWords({rule, zone}: Reminder, language: Language): string {
  return rule === null ? '' : ruleWords({rule, zone}, language);
}

/** The line that the log has about a reminder; without its text. */
export function reminderLine(reminder: Reminder, id: string): Phrase {
  const {ko, en} = reminderStateWords(reminder);
  return {ko: `알림 ${id}: ${ko}`, en: `reminder ${id}: ${en}`};
}

interface SetReminder {
  readonly isRepeated: boolean;
  /** Whether it was there before, and was changed. */
  readonly isChanged: boolean;
  readonly named?: boolean;
}

/** A reminder that is in the calendar, with its next time. */
export function reminderSetWords(
  next: ZonedTime,
  {isRepeated, isChanged, named = false}: SetReminder,
): Phrase {
  const at = (language: Language): string => dateTime(next, language, {named});
  const kind = isRepeated ? '반복 알림' : '알림';
  const ko = isChanged ? `톡캘린더의 ${kind}을 수정했습니다` : `톡캘린더에 ${kind}을 등록했습니다`;
  const en = `${isChanged ? 'Changed' : 'Set'} in TalkCalendar`;
  return isRepeated
    ? {ko: `${ko}. 다음: ${at('ko')}.`, en: `${en}, repeating. Next: ${at('en')}.`}
    : {ko: `${ko}: ${at('ko')}.`, en: `${en}: ${at('en')}.`};
}

export const reminderWaitsWords: Phrase = {
  ko: "지금은 톡캘린더에 등록할 수 없어 대기합니다. 앱이나 'kakao-tui daemon'이 실행 중이면 등록합니다.",
  en: "It cannot be set now and waits. The app or 'kakao-tui daemon' sets it when Kakao can be reached.",
};

/** A memo that was sent, but whose reminder was refused. */
export const ringMissingWords: Phrase = {
  ko: '메모는 보냈지만 톡캘린더 알림은 등록하지 못했습니다.',
  en: 'The memo was sent, but its reminder is not in TalkCalendar.',
};

/** A memo that was sent, while Kakao's answer about its reminder was lost. */
export const ringUncertainWords: Phrase = {
  ko: '메모는 보냈지만 톡캘린더 알림이 등록되었는지는 아직 확인하는 중입니다.',
  en: 'The memo was sent; whether its reminder is in TalkCalendar is still being checked.',
};

/** A time that was moved, because the calendar has none between the marks. */
export const movedWords: Phrase = {
  ko: '톡캘린더는 5분 단위로만 알립니다. 다음 5분에 맞춰 등록했습니다.',
  en: 'TalkCalendar rings only at multiples of five minutes: the next one was taken.',
};
