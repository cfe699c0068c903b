import type {ScheduleNotice} from '../../app/state/schedule-notice.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';

/** What became of an order about schedules. */
export const scheduleNotices: NoticeTable<ScheduleNotice['kind']> = {
  scheduled: scheduledWords,
  rescheduled: ({at}) => {
    const time = dateTime(at, 'ko');
    return good(`예약을 고쳤습니다. 다음: ${time}`, `The schedule is changed. Next: ${time}`);
  },
  'schedule-to-edit': () =>
    good(
      '때와 글을 고치고 Enter를 누르면 예약이 바뀝니다.',
      'Change the time and the text; Enter changes the schedule.',
    ),
  'schedule-paused': ({isPaused}) =>
    isPaused
      ? good('멈췄습니다. p로 다시 켭니다.', 'Paused. p resumes it.')
      : good('다시 켰습니다.', 'Resumed.'),
  'schedule-sent': () => good('지금 보냅니다.', 'It goes out now.'),
  'schedule-running': () => good('실행합니다.', 'Running it.'),
  'schedule-removed': () => good('예약을 지웠습니다.', 'The schedule is removed.'),
  'schedule-gone': () =>
    warn(
      '그 예약은 끝났거나 지워졌거나 이미 실행 중입니다.',
      'That schedule is over, removed, or running already.',
    ),
};

/** It goes out only while something runs: that is told where the promise is made. */
function scheduledWords({
  at,
  isRepeated,
}: Extract<ScheduleNotice, {kind: 'scheduled'}>): NoticeWords {
  const time = dateTime(at, 'ko');
  const first = isRepeated ? {ko: '되풀이해 보냅니다. 처음: ', en: 'First '} : {ko: '', en: 'At '};
  return good(
    `예약했습니다. ${first.ko}${time}. 이 화면이나 'kakao-tui daemon'이 켜져 있을 때 나갑니다.`,
    `Scheduled. ${first.en}${time}, while this screen or 'kakao-tui daemon' runs.`,
  );
}
