import type {ScheduleNotice} from '../../app/state/schedule-notice.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';

/** Notices about schedules. */
export const scheduleNotices: NoticeTable<ScheduleNotice['kind']> = {
  scheduled: scheduledWords,
  rescheduled: ({at, zone}) => {
    const time = dateTime({at, zone}, 'ko');
    return good(`예약을 수정했습니다. 다음 전송: ${time}`, `Schedule changed. Next: ${time}`);
  },
  'schedule-to-edit': () =>
    good(
      '시각과 글을 고치고 Enter를 누르면 예약을 수정합니다.',
      'Edit the time and the text, then press Enter to change the schedule.',
    ),
  'schedule-paused': ({isPaused}) =>
    isPaused
      ? good('멈췄습니다. p를 누르면 재개합니다.', 'Paused. Press p to resume.')
      : good('재개했습니다.', 'Resumed.'),
  'schedule-sent': () => good('지금 보냅니다.', 'Sending now.'),
  'schedule-running': () => good('실행합니다.', 'Running.'),
  'schedule-removed': () => good('예약을 삭제했습니다.', 'Schedule removed.'),
  'schedule-gone': () =>
    warn(
      '그 예약은 끝났거나 삭제되었거나 이미 실행 중입니다.',
      'That schedule has ended, was removed, or is already running.',
    ),
};

/** Says that something must be running at that time, or nothing is sent. */
function scheduledWords({
  at,
  zone,
  isRepeated,
}: Extract<ScheduleNotice, {kind: 'scheduled'}>): NoticeWords {
  const time = dateTime({at, zone}, 'ko');
  const first = isRepeated ? {ko: '. 첫 전송:', en: 'First: '} : {ko: ':', en: 'At '};
  return good(
    `예약했습니다${first.ko} ${time}. 이 앱이나 'kakao-tui daemon'이 실행 중일 때 보냅니다.`,
    `Scheduled. ${first.en}${time}, while this app or 'kakao-tui daemon' is running.`,
  );
}
