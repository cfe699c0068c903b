import type {Span} from './occurrences.ts';
import {dayMs, instantOf, wallClock} from './zoned-time.ts';

/** The span of a preset in a zone: a day, a week from Sunday, or a month; null: it is unknown. */
export function presetSpan(preset: string, zone: string, now: number): Span | null {
  const wall = wallClock(now, zone);
  const today = Math.floor(wall / dayMs) * dayMs;
  const at = new Date(today);
  const month = (offset: number): number =>
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + offset, 1);
  const sunday = today - at.getUTCDay() * dayMs;
  const spans = new Map<string, Span>([
    ['TODAY', {from: today, to: today + dayMs}],
    ['THIS_WEEK', {from: sunday, to: sunday + 7 * dayMs}],
    ['THIS_MONTH', {from: month(0), to: month(1)}],
  ]);
  const span = spans.get(preset);
  return span === undefined
    ? null
    : {from: instantOf(span.from, zone), to: instantOf(span.to, zone)};
}
