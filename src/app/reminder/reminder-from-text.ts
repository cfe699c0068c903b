import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {parseRepeat} from '../../domain/schedule/read-rule.ts';
import {parseTime} from '../../domain/schedule/read-time.ts';
import type {GivenReminder} from './plan-reminder.ts';

/**
 * Reads what is written behind `/remind`: `18:00 buy milk`, or `every weekdays 9am take the pills`.
 */
export function reminderFromText(argument: string, moment: Moment): Result<GivenReminder> {
  const {zone} = moment;
  const line = argument.split('\n')[0] ?? '';
  const repeat = /^(?:every\s+|(?=매|@))([\s\S]+)$/i.exec(argument.trim())?.[1];
  if (repeat !== undefined) {
    const read = parseRepeat(repeat, moment);
    if (isUnread(read)) return refused('repeat-unreadable', line, read);
    return withText({text: read.rest, at: null, rule: read.rule, zone, until: null});
  }
  const read = parseTime(argument, moment);
  if (isUnread(read)) return refused('time-unreadable', line, read);
  return withText({text: read.rest, at: read.at, rule: null, zone, until: null});
}

function withText(given: GivenReminder): Result<GivenReminder> {
  return given.text.trim() === '' ? failed({kind: 'memo-empty'}) : succeeded(given);
}
