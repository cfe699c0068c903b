import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {findById} from '../shared/find-by-id.ts';

/** Finds a reminder by its id, or by the beginning or end of it. */
export function findReminder(context: CommandContext, id: string): Reminder | null {
  const {reminders} = context.ports();
  return findById(context, id, {
    find: reminders.find,
    list: reminders.list,
    several: {ko: '알림이', en: 'reminders'},
    one: {ko: '알림이', en: 'reminder'},
    listedBy: 'kakao-tui remind list --all',
  });
}
