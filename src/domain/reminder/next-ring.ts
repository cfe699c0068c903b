import {instantOf, nextTime} from '../schedule/next-time.ts';
import type {Rule} from '../schedule/schedule.ts';
import {wallTime} from '../schedule/zone.ts';
import type {Reminder} from './reminder.ts';

const dayMs = 24 * 3_600_000;

/** The time (ms) at which a reminder comes next after `now`; null if it has come for the last time. */
export function nextRing(
  {at, zone, rule, until}: Pick<Reminder, 'at' | 'zone' | 'rule' | 'until'>,
  now: number,
): number | null {
  if (at === null || at > now) return at;
  const next = rule === null ? null : nextOfRule(rule, {at, zone, now});
  return next === null || (until !== null && next > until) ? null : next;
}

function nextOfRule(
  rule: Rule,
  {at, zone, now}: {readonly at: number; readonly zone: string; readonly now: number},
): number | null {
  if (rule.kind === 'cron') return nextTime(rule, zone, now);
  if (rule.kind === 'once') return null;
  const first = wallTime(at, zone);
  const days = rule.interval / dayMs;
  // Close to it first: the clock may have changed in between.
  let steps = Math.max(0, Math.floor((now - at) / rule.interval) - 1);
  for (;;) {
    const date = new Date(Date.UTC(first.year, first.month - 1, first.day + steps * days));
    const day = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    };
    const time = instantOf({...day, hour: first.hour, minute: first.minute}, zone);
    if (time !== null && time > now) return time;
    steps += 1;
  }
}
