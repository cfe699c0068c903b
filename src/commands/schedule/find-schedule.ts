import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findById} from '../shared/find-by-id.ts';

/** Finds a schedule by its id, or by the beginning or end of it. */
export function findSchedule(context: CommandContext, id: string): Schedule | null {
  const {schedules} = context.ports();
  return findById(context, id, {
    find: schedules.find,
    list: schedules.list,
    several: {ko: '예약이', en: 'schedules'},
    one: {ko: '예약이', en: 'schedule'},
    listedBy: 'kakao-tui schedule list',
  });
}
