import type {ReminderEdit} from '../../app/reminder/change-reminder.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {readDays} from '../../domain/schedule/read-days.ts';
import {parseWholeTime} from '../../domain/schedule/read-time.ts';
import {readZone, wallTime} from '../../domain/schedule/zone.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {needs} from '../shared/message-form.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {findReminder} from './find-reminder.ts';
import {type ReminderTimes, readEnd, readRule, readText} from './read-reminder.ts';
import {type ReportOptions, reportRefused, reportSet} from './report-reminder.ts';

export interface EditOptions extends ReminderTimes, ReportOptions {
  readonly at?: string;
}

/** `kakao-tui remind edit ID`: changes what the options and words name, here and in the calendar. */
export async function runRemindEdit(
  context: CommandContext,
  {id, words}: {readonly id: string; readonly words: readonly string[]},
  options: EditOptions,
): Promise<number> {
  const current = findReminder(context, id);
  if (current === null) return exitCode.usage;
  const ports = context.ports();
  const moment = {now: ports.clock.now(), zone: current.zone};
  const edit = await readEdit(context, {words, current}, options, moment);
  if (!edit.ok) return reportRefused(context, edit.failure, options);
  if (edit.value.text !== undefined) reportCleaned(context, edit.value.text);
  const {changeReminder} = await import('../../app/reminder/load.ts');
  const onRetry = options.queue ? 'queued' : 'failed';
  const settling = {onRetry, signal: context.signal} as const;
  const changed = await changeReminder(ports, current.id, {edit: edit.value, ...settling});
  if (!changed.ok) return reportRefused(context, changed.failure, options);
  if (changed.value === null) return exitCode.usage;
  return reportSet(context, changed.value, options);
}

async function readEdit(
  context: CommandContext,
  {words, current}: {readonly words: readonly string[]; readonly current: Reminder},
  {at, every, until, tz}: EditOptions,
  known: Moment,
): Promise<Result<ReminderEdit>> {
  if (until !== undefined && every === undefined && current.rule === null) {
    return needs('--until', '--every');
  }
  const zone = tz === undefined ? known.zone : readZone(tz);
  if (zone === null) return refused('zone-unknown', tz);
  const moment = {now: known.now, zone};
  const time = at === undefined ? null : parseWholeTime(at, moment);
  if (time !== null && isUnread(time)) return refused('time-unreadable', at, time);
  const rule = every === undefined ? null : readDaysOrRule(every, time?.at ?? null, moment);
  if (rule !== null && !rule.ok) return rule;
  const end = readEnd(until, moment);
  if (!end.ok) return end;
  const text = words.length === 0 ? null : await readText(context, words.join(' '));
  if (text !== null && !text.ok) return text;
  return succeeded({
    ...(text === null ? {} : {text: text.value}),
    ...(time === null ? {} : {at: time.at}),
    ...(rule === null ? {} : {rule: rule.value}),
    ...(tz === undefined ? {} : {zone}),
    ...(end.value === null ? {} : {until: end.value}),
  });
}

/** Days alone are at the time of `--at`. */
function readDaysOrRule(every: string, at: number | null, moment: Moment) {
  const days = readDays(every);
  if (days === null || at === null) return readRule(every, moment);
  const {hour, minute} = wallTime(at, moment.zone);
  return succeeded({kind: 'cron', pattern: `${minute} ${hour} * * ${days}`} as const);
}
