import {Cron} from 'croner';
import type {Rule, Schedule} from './schedule.ts';
import {isKnownZone, offsetAt, type WallTime} from './zone.ts';

const minuteMs = 60_000;
const hour = 60 * minuteMs;
const day = 24 * hour;

/**
 * The first time of a rule after `after` (ms), or null. A local time that the zone skips (clocks
 * set forward) becomes the next existing one; a time that occurs twice (clocks set back) is the
 * first of the two. Patterns such as every half hour follow elapsed time. A pattern has no time in
 * a zone that the runtime does not know.
 */
export function nextTime(rule: Rule, zone: string, after: number): number | null {
  switch (rule.kind) {
    case 'once':
      return rule.at > after ? rule.at : null;
    case 'every': {
      // Negative steps are valid: `from` is in the future if the clock has been set back since.
      const steps = Math.floor((after - rule.from) / rule.interval) + 1;
      return rule.from + steps * rule.interval;
    }
    case 'cron':
      if (!isKnownZone(zone)) return null;
      return skippedLate(rule.pattern, zone, after) ?? runAfter(rule.pattern, zone, after);
  }
}

function runAfter(pattern: string, zone: string, after: number): number | null {
  return cronOf(pattern, zone).nextRun(new Date(after))?.getTime() ?? null;
}

/**
 * The midnight at which clocks that are set forward at 23:00 (Greenland) end, if they skip the next
 * time of a pattern. Croner looks for a skipped time on its own day only. Null for any other time.
 */
function skippedLate(pattern: string, zone: string, after: number): number | null {
  if (!/^\d+ 23 /.test(pattern)) return null;
  const shown = runAfter(pattern, 'UTC', after + offsetAt(after, zone) * minuteMs);
  if (shown === null) return null;
  const midnight = Math.ceil(shown / day) * day;
  const at = midnight - offsetAt(midnight + day, zone) * minuteMs;
  const skipped = offsetAt(at, zone) - offsetAt(at - minuteMs, zone);
  return at > after && midnight - shown <= skipped * minuteMs ? at : null;
}

/** The first time after `after`, within the schedule's end. */
export function nextOf(schedule: Pick<Schedule, 'rule' | 'zone' | 'until'>, after: number) {
  const time = nextTime(schedule.rule, schedule.zone, after);
  return time === null || (schedule.until !== null && time > schedule.until) ? null : time;
}

/** The next times of a schedule, at most `count`. */
export function upcomingTimes(schedule: Schedule, count: number): readonly number[] {
  const times: number[] = [];
  for (let at = schedule.nextAt; at !== null && times.length < count; at = nextOf(schedule, at)) {
    times.push(at);
  }
  return times;
}

/** Search spans (ms) for the last due time, shortest first, because a minutely rule has many. */
const searchSpans = [hour, day, 32 * day, 400 * day];

/** The last time from `nextAt` up to `now`; null if there is none. */
export function lastDue(schedule: Schedule, now: number): number | null {
  const {nextAt} = schedule;
  if (nextAt === null || nextAt > now) return null;
  for (const span of searchSpans) {
    const found = now - span > nextAt ? nextOf(schedule, now - span) : nextAt;
    if (found !== null && found <= now) return lastFrom(schedule, found, now);
  }
  return lastFrom(schedule, nextAt, now);
}

function lastFrom(schedule: Schedule, first: number, now: number): number {
  let last = first;
  for (let next = nextOf(schedule, last); next !== null && next <= now; ) {
    last = next;
    next = nextOf(schedule, last);
  }
  return last;
}

/** Whether a pattern is valid and has five fields. */
export function isPattern(pattern: string): boolean {
  if (pattern.split(' ').length !== 5) return false;
  try {
    cronOf(pattern, 'UTC');
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

/** The maximum offset (ms) of a zone from UTC, plus the calendar day that a zone once skipped. */
const maxDistance = 40 * hour;

/** The instant (ms) of a wall-clock time in `zone`; null if the calendar does not have the day. */
export function instantOf({year, month, day: date, hour: h, minute: m}: WallTime, zone: string) {
  const pattern = `${m} ${h} ${date} ${month} *`;
  if (!isPattern(pattern)) return null;
  const near = Date.UTC(year, month - 1, date, h, m);
  const time = nextTime({kind: 'cron', pattern}, zone, near - maxDistance);
  return time === null || Math.abs(time - near) > maxDistance ? null : time;
}

const crons = new Map<string, Cron>();

function cronOf(pattern: string, zone: string): Cron {
  const key = `${zone} ${pattern}`;
  const known = crons.get(key);
  if (known !== undefined) return known;
  const created = new Cron(pattern, {timezone: zone, paused: true, domAndDow: needsBoth(pattern)});
  if (crons.size > 200) crons.clear();
  crons.set(key, created);
  return created;
}

/**
 * Whether a day must match both of its fields; otherwise one of them is enough. Both must match if
 * one begins with a star, as in the cron of Vixie: the Mondays among every second day.
 */
function needsBoth(pattern: string): boolean {
  const [, , date = '', , weekday = ''] = pattern.split(' ');
  return date.startsWith('*') || weekday.startsWith('*');
}
