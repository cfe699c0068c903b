import type {Notice} from '../../app/state/notice.ts';
import type {ScheduleNotice} from '../../app/state/schedule-notice.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';

export const noSchedules: Phrase = {
  ko: '예약이 없습니다. 글을 /at 18:00 우유 사기, /every 평일 09:00 아침 인사처럼 적고 Enter를 누르세요. 다 쓴 글 아래 줄에 /at 18:00만 적어도 됩니다.',
  en: 'Nothing is scheduled. Write /at 18:00 buy milk, or /every weekdays 09:00 good morning, and press Enter. /at 18:00 on a line below a text works too.',
};

export function scheduledCount(count: number): Phrase {
  return {ko: `예약 ${count}`, en: `scheduled ${count}`};
}

export function scheduledAt(time: string): Phrase {
  return {ko: `예약 ${time}`, en: `scheduled ${time}`};
}

export const removalQuestion: Phrase = {
  ko: '이 예약을 지울까요? 보낸 메모는 기록에 남습니다.',
  en: 'Remove this schedule? What it sent stays on record.',
};

export const removalTitle: Phrase = {ko: '예약 지우기', en: 'Remove a schedule'};

const kinds: ReadonlySet<string> = new Set<ScheduleNotice['kind']>([
  'scheduled',
  'rescheduled',
  'schedule-to-edit',
  'schedule-paused',
  'schedule-sent',
  'schedule-running',
  'schedule-removed',
  'schedule-gone',
]);

export function isScheduleNotice(notice: Notice): notice is ScheduleNotice {
  return kinds.has(notice.kind);
}

/** What became of an order about schedules. */
export function scheduleNoticeWords(notice: ScheduleNotice): Phrase {
  switch (notice.kind) {
    case 'scheduled':
      return scheduledWords(notice);
    case 'rescheduled': {
      const at = dateTime(notice.at, 'ko');
      return {ko: `예약을 고쳤습니다. 다음: ${at}`, en: `The schedule is changed. Next: ${at}`};
    }
    case 'schedule-to-edit':
      return {
        ko: '때와 글을 고치고 Enter를 누르면 예약이 바뀝니다.',
        en: 'Change the time and the text; Enter changes the schedule.',
      };
    case 'schedule-paused':
      return notice.isPaused
        ? {ko: '멈췄습니다. p로 다시 켭니다.', en: 'Paused. p resumes it.'}
        : {ko: '다시 켰습니다.', en: 'Resumed.'};
    case 'schedule-sent':
      return {ko: '지금 보냅니다.', en: 'It goes out now.'};
    case 'schedule-running':
      return {ko: '실행합니다.', en: 'Running it.'};
    case 'schedule-removed':
      return {ko: '예약을 지웠습니다.', en: 'The schedule is removed.'};
    case 'schedule-gone':
      return {
        ko: '그 예약은 끝났거나 지워졌거나 이미 실행 중입니다.',
        en: 'That schedule is over, removed, or running already.',
      };
  }
}

/** It goes out only while something runs: that is told where the promise is made. */
function scheduledWords({at, isRepeated}: Extract<ScheduleNotice, {kind: 'scheduled'}>): Phrase {
  const time = dateTime(at, 'ko');
  const first = isRepeated ? {ko: '되풀이해 보냅니다. 처음: ', en: 'First '} : {ko: '', en: 'At '};
  return {
    ko: `예약했습니다. ${first.ko}${time}. 이 화면이나 'kakao-tui daemon'이 켜져 있을 때 나갑니다.`,
    en: `Scheduled. ${first.en}${time}, while this screen or 'kakao-tui daemon' runs.`,
  };
}
