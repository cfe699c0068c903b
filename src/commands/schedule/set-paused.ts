import {pauseSchedule} from '../../app/schedule/plan-schedule.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findSchedule} from './find-schedule.ts';

/** `kakao-tui schedule pause|resume ID`; repeating it is no error. */
export function runSchedulePause(context: CommandContext, id: string, isPaused: boolean): number {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  if (schedule.nextAt === null) {
    context.say({ko: '이미 끝난 예약입니다.', en: 'That schedule has ended.'});
    return exitCode.usage;
  }
  pauseSchedule(context.ports(), schedule.id, isPaused);
  context.note(
    isPaused
      ? {ko: '멈췄습니다. 재개할 때까지 보내지 않습니다.', en: 'Paused until it is resumed.'}
      : {ko: '재개했습니다.', en: 'Resumed.'},
  );
  return exitCode.done;
}

/** `kakao-tui schedule remove ID`. */
export function runScheduleRemove(context: CommandContext, id: string): number {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  context.ports().schedules.remove(schedule.id);
  context.note({
    ko: '삭제했습니다. 보낸 메모는 기록에 남습니다.',
    en: 'Removed. The memos it sent stay in the history.',
  });
  return exitCode.done;
}
