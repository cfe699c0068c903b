import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';
import type {Rule} from '../../domain/schedule/schedule.ts';
import {wallTime} from '../../domain/schedule/zone.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {CalendarPorts} from './ask-calendar.ts';
import {recoverReminders, withCalendarLock} from './deliver-reminders.ts';
import {otherAccount} from './event-of-reminder.ts';
import {checkText, planTime} from './plan-reminder.ts';
import {calendarLockTimeoutMs, type SetReminder, withoutLock} from './set-reminder.ts';
import {type Settling, settleReminder} from './settle-reminder.ts';

/** What a user changes of a reminder; absent fields stay as they are. */
export interface ReminderEdit {
  readonly text?: string;
  readonly at?: number;
  /** Null: it comes once, at the new time. */
  readonly rule?: Rule | null;
  readonly zone?: string;
  readonly until?: number;
}

/**
 * Changes a reminder here and at Kakao, and waits for the outcome; null if there is none with this
 * id. One that failed is asked for again, even without a change.
 */
export function changeReminder(
  ports: CalendarPorts,
  id: string,
  {edit, ...settling}: Settling & {readonly edit: ReminderEdit},
): Promise<Result<SetReminder | null>> {
  const asked = {id, signal: settling.signal};
  return exclusively(ports, asked, async (current) => {
    const planned = planEdit(ports, current, edit);
    if (!planned.ok) return planned;
    const {isMoved, ...change} = planned.value;
    const changed = ports.reminders.update(id, () => change);
    const settled =
      changed?.state === 'queued' ? await settleReminder(ports, changed, settling) : changed;
    return succeeded(settled && {reminder: settled, isMoved});
  });
}

/** What became of a removal; `waiting`: Kakao could not be asked yet. */
export type Removal =
  | {readonly kind: 'removed'}
  | {readonly kind: 'waiting'; readonly reminder: Reminder}
  | {readonly kind: 'failed'; readonly failure: Failure};

/** Removes a reminder here and its event at Kakao; null if there is none with this id. */
export function removeReminder(
  ports: CalendarPorts,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Removal | null>> {
  return exclusively(ports, {id, signal}, async (current): Promise<Result<Removal | null>> => {
    const change = {intent: 'remove', nextAttemptAt: null, failure: null} as const;
    // What may still appear in the calendar is removed from there.
    const state = current.state === 'unknown' ? 'unknown' : 'queued';
    const changed = ports.reminders.update(id, () => ({...change, state}));
    if (changed === null) return succeeded(null);
    const left = await settleReminder(ports, changed, {onRetry: 'queued', signal});
    if (left === null) return succeeded({kind: 'removed'});
    const {failure} = left;
    if (left.state === 'failed' && failure !== null) return succeeded({kind: 'failed', failure});
    return succeeded({kind: 'waiting', reminder: left});
  });
}

/**
 * The reminders that came for the last time before `time` (ms), which `clear` removes. One that is
 * still to be set comes later.
 */
export function pastReminders(
  {reminders}: Pick<Ports, 'reminders'>,
  time: number,
): readonly Reminder[] {
  return reminders
    .list()
    .filter((one) => one.at !== null && !isToBeSet(one) && nextRing(one, time) === null);
}

function isToBeSet({state, intent}: Reminder): boolean {
  if (state === 'set' || state === 'failed') return false;
  return intent === 'create' || state === 'waiting';
}

/** Runs an operation on one reminder, after what another process left of it is settled. */
function exclusively<T>(
  ports: CalendarPorts,
  {id, signal}: {readonly id: string; readonly signal: AbortSignal | undefined},
  work: (current: Reminder) => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
  return storageResult(async () => {
    const wait = {timeout: calendarLockTimeoutMs, signal};
    const done = await withCalendarLock(ports, wait, async () => {
      recoverReminders(ports);
      const stored = ports.reminders.find(id);
      if (stored === null) return succeeded(null);
      const other = otherAccount(ports, stored);
      if (other !== null && mayHaveEvent(stored)) return failed(other);
      const isUnknown = stored.state === 'unknown';
      const settling = {onRetry: 'queued', signal} as const;
      const current = isUnknown ? await settleReminder(ports, stored, settling) : stored;
      return current === null ? succeeded(null) : work(current);
    });
    return done ?? failed(withoutLock(signal));
  });
}

/** Whether the calendar has the event of a reminder, or may have it. */
function mayHaveEvent({eventId, state}: Reminder): boolean {
  return eventId !== null || state === 'unknown';
}

/**
 * A repetition that comes once. Kakao's pages do not say that an update without a repetition takes
 * the one away that the event has.
 */
const onceOnly = 'FREQ=DAILY;COUNT=1';

function planEdit(
  {clock}: Pick<Ports, 'clock'>,
  current: Reminder,
  edit: ReminderEdit,
): Result<ReminderChange & {readonly isMoved: boolean}> {
  if (current.state === 'unknown' && current.failure !== null) return failed(current.failure);
  const text = edit.text === undefined ? succeeded(current.text) : checkText(edit.text, current.id);
  if (!text.ok) return text;
  const change = {
    text: text.value,
    intent: current.eventId === null ? ('create' as const) : ('update' as const),
    // One that waits for its memo has no time of its own.
    state: current.state === 'waiting' ? ('waiting' as const) : ('queued' as const),
    failure: null,
    attempts: 0,
    nextAttemptAt: null,
  };
  const {at, rule, zone, until} = edit;
  const isTimed = [at, rule, zone, until].some((value) => value !== undefined);
  if (!isTimed || current.state === 'waiting') return succeeded({...change, isMoved: false});
  const now = clock.now();
  const wanted = timeWanted(current, edit);
  const time = planTime(wanted, now);
  if (!time.ok) return time;
  const {isMoved, ...planned} = time.value;
  return succeeded({
    ...change,
    ...planned,
    recurrence: planned.recurrence ?? (current.recurrence === null ? null : onceOnly),
    zone: wanted.zone,
    until: wanted.until,
    isMoved,
  });
}

/** A new time of a reminder that repeats on certain days is a new time of the day. */
function timeWanted(current: Reminder, edit: ReminderEdit) {
  const zone = edit.zone ?? current.zone;
  const rule = edit.rule === undefined ? current.rule : edit.rule;
  const until = rule === null ? null : (edit.until ?? current.until);
  const isTimeOfDay = edit.rule === undefined && edit.at !== undefined && rule?.kind === 'cron';
  if (isTimeOfDay && rule.kind === 'cron') {
    const {hour, minute} = wallTime(edit.at ?? 0, zone);
    const [, , ...days] = rule.pattern.split(' ');
    const pattern = [minute, hour, ...days].join(' ');
    return {at: null, rule: {kind: 'cron', pattern} as const, zone, until};
  }
  return {at: edit.at ?? current.at, rule, zone, until};
}
