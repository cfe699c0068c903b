import type {ReminderNotice} from '../../app/state/reminder-notice.ts';
import type {Language} from '../../domain/program/language.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {
  movedWords,
  reminderSetWords,
  reminderWaitsWords,
  ringMissingWords,
} from '../../messages/subjects/reminder-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';
import {reminderFailureWords} from './reminder-screen-words.ts';

/** Notices about reminders. */
export const reminderNotices: NoticeTable<ReminderNotice['kind']> = {
  'reminder-kept': ({isLoggedIn}) =>
    isLoggedIn
      ? good('톡캘린더에 등록하는 중입니다.', 'Setting it in TalkCalendar.')
      : warn(
          '로그인하면 톡캘린더에 등록합니다 (/login).',
          'It is set in TalkCalendar once you log in (/login).',
        ),
  'reminder-set': ({at, zone, isRepeated, isChanged, isMoved}) => {
    const {ko, en} = reminderSetWords(onClockOf({zone}, at), {isRepeated, isChanged});
    return isMoved ? good(`${ko} ${movedWords.ko}`, `${en} ${movedWords.en}`) : good(ko, en);
  },
  'reminder-waiting': ({failure}) => {
    const title = (language: Language): string =>
      failure === null ? '' : `${describeFailure(failure, language).title} `;
    return warn(`${title('ko')}${reminderWaitsWords.ko}`, `${title('en')}${reminderWaitsWords.en}`);
  },
  'reminder-unknown': () =>
    warn(
      '카카오의 응답을 받지 못했습니다. 톡캘린더를 확인해 등록되었는지 알려 드립니다.',
      "Kakao's answer was lost. The calendar is read to find out whether the reminder is set.",
    ),
  'reminder-failed': failedWords,
  'reminder-to-edit': () =>
    good(
      '시각과 글을 고치고 Enter를 누르면 알림을 수정합니다.',
      'Edit the time and the text, then press Enter to change the reminder.',
    ),
  'reminder-removed': () => good('알림을 삭제했습니다.', 'Reminder removed.'),
  'reminder-removal-waits': () =>
    warn(
      '지금은 톡캘린더에서 삭제할 수 없어 대기합니다. 연결되면 삭제합니다.',
      'It cannot be removed from TalkCalendar now; it will be, once Kakao can be reached.',
    ),
  'reminder-gone': () =>
    warn('그런 알림이 없거나 이미 삭제되었습니다.', 'There is no such reminder any more.'),
  'ring-changed': ({rings}) =>
    rings
      ? good(
          '이 메모를 보내면 약 5분 안에 톡캘린더로 알립니다. 해제: /ring',
          'Once this memo is sent, TalkCalendar reminds you within about five minutes. /ring again: off',
        )
      : good('이 메모는 알리지 않습니다.', 'No reminder follows this memo.'),
  'ring-needs-consent': () =>
    warn(
      '톡캘린더 동의가 필요합니다. Ctrl+N을 눌러 동의하면 알립니다. 해제: /ring',
      'A reminder needs the TalkCalendar consent: Ctrl+N. /ring again: off',
    ),
  'picture-not-reminded': () =>
    warn(
      '알림에는 사진을 넣을 수 없습니다. /image로 떼거나, /ring을 쓰고 메모로 보내세요.',
      'A reminder has no picture. Take it off with /image, or send it as a memo with /ring.',
    ),
  'calendar-refused': () =>
    warn(
      '톡캘린더에 동의하지 않아 알림은 등록하지 못합니다. 메모는 그대로 보냅니다. 다시 받기: Ctrl+N',
      'Without the TalkCalendar consent no reminder can be set. Memos are sent as before. Ask again: Ctrl+N',
    ),
};

/** A memo that was sent does not depend on its reminder. */
function failedWords({
  failure,
  isOfMemo,
}: Extract<ReminderNotice, {kind: 'reminder-failed'}>): NoticeWords {
  const words = (language: Language): string => {
    const why = reminderFailureWords(failure)[language];
    return isOfMemo ? `${ringMissingWords[language]} ${why}` : why;
  };
  return {phrase: {ko: words('ko'), en: words('en')}, tone: 'bad'};
}
