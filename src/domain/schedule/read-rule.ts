import {isUnread, known, type Unread, unreadWord} from '../failure/unread.ts';
import {durationStart, readDuration} from '../program/duration.ts';
import type {Moment} from './moment.ts';
import {changeBehind, type Open} from './read-behind.ts';
import {type ClockStart, clockStart, type TimeOfDay} from './read-clock.ts';
import {readDays} from './read-days.ts';
import {headOf, textAfter} from './read-head.ts';
import {parsePattern} from './read-pattern.ts';
import type {Rule} from './schedule.ts';

/** The minimum interval (ms): Kakao's daily limits do not allow more. */
const minIntervalMs = 60_000;

const dayMs = 86_400_000;

/** The rule for a time of day (`09:00`, `오후 3시`) on these days, a field of a cron pattern. */
export function parseDailyRule(time: string, days: string): Rule | Unread {
  const head = headOf(time);
  const clock = clockStart(head);
  if (clock === null) return unreadWord(head);
  if (isUnread(clock)) return clock;
  const rest = head.slice(clock.taken.length).trim();
  return rest === '' ? dailyRule(clock, days) : {why: 'behind', part: rest};
}

/** Reads as `parseDailyRule` does; null if the time of day is invalid. */
export function readDailyRule(time: string, days: string): Rule | null {
  return known(parseDailyRule(time, days));
}

function dailyRule({hour, minute}: TimeOfDay, days: string): Rule {
  return {kind: 'cron', pattern: `${minute} ${hour} * * ${days}`};
}

/** Reads an interval; null if it is not a duration or is below the minimum. */
export function readInterval(text: string, now: number): Rule | null {
  const interval = readDuration(text);
  if (interval === null || interval < minIntervalMs) return null;
  return {kind: 'every', interval, from: now};
}

/** Reads a pattern, or `@every 30m`; returns the part that cannot be read for anything else. */
export function parsePatternRule(text: string, now: number): Rule | Unread {
  const every = /^@every\s+(.+)$/i.exec(text.trim())?.[1];
  if (every !== undefined) return readInterval(every, now) ?? {why: 'word', part: every};
  const read = parsePattern(text);
  return isUnread(read) ? read : {kind: 'cron', pattern: read.pattern};
}

/** Reads a pattern; null if it does not have five valid fields. */
export function readPattern(text: string): Rule | null {
  const read = parsePattern(text);
  return isUnread(read) ? null : {kind: 'cron', pattern: read.pattern};
}

export interface ReadRule {
  readonly rule: Rule;
  readonly rest: string;
}

interface RuleStart {
  readonly rule: Rule;
  readonly taken: string;
  readonly open?: readonly Open[];
}

/**
 * Reads the rule at the start of a text: `30m`, `30분마다`, `09:00` (daily), `평일 9시`, `매주 금요일 6pm`,
 * `매월 1일 9시` or a cron pattern in quotes. Returns the part that cannot be read if there is none.
 */
export function parseRepeat(text: string, {now}: Pick<Moment, 'now'>): ReadRule | Unread {
  const head = headOf(text);
  const found =
    quotedStart(head, now) ??
    everyDay(head) ??
    monthlyStart(head) ??
    daysStart(head) ??
    intervalStart(head, now) ??
    patternStart(head) ??
    unreadWord(head);
  if (isUnread(found)) return found;
  const change = changeBehind(head.slice(found.taken.length), ['end', ...(found.open ?? [])]);
  return change ?? {rule: found.rule, rest: textAfter(text, found.taken)};
}

/** Reads as `parseRepeat` does; null if there is no rule. */
export function readRepeat(text: string, moment: Pick<Moment, 'now'>): ReadRule | null {
  return known(parseRepeat(text, moment));
}

function everyDay(head: string): RuleStart | Unread | null {
  const found = clockRule(head, '', '* * *');
  return found === null || isUnread(found) ? found : {...found, open: ['days']};
}

function quotedStart(head: string, now: number): RuleStart | Unread | null {
  const match = /^["'“”]([^"'“”]*)["'“”](?=\s|$)/.exec(head);
  if (match === null) return null;
  const rule = parsePatternRule(match[1] ?? '', now);
  return isUnread(rule) ? rule : {rule, taken: match[0]};
}

/** A name such as `@daily`, or five fields of which one is a star, without quotes. */
function patternStart(head: string): RuleStart | Unread | null {
  const taken = /^(?:@\S+|[\d*](?:\S* ){4}\S+)(?=\s|$)/.exec(head)?.[0];
  if (taken === undefined || !/^@|(?:^| )\*/.test(taken)) return null;
  const read = parsePattern(taken);
  return isUnread(read)
    ? read
    : {rule: {kind: 'cron', pattern: read.pattern}, taken, open: ['field']};
}

function monthlyStart(head: string): RuleStart | Unread | null {
  const monthly = /^매(?:월|달) ?(?:(\d{1,2})일|(말일|마지막 날))(?= |$)/.exec(head);
  if (monthly !== null) {
    const [taken, day] = monthly;
    return onDays(head, taken, `${day ?? 'L'} * *`);
  }
  const yearly = /^매년 ?(\d{1,2})월 ?(\d{1,2})일(?= |$)/.exec(head);
  return yearly && onDays(head, yearly[0], `${yearly[2]} ${yearly[1]} *`);
}

function daysStart(head: string): RuleStart | Unread | null {
  const match = /^(?:매주 |every )?([^\s,]+(?:, ?[^\s,]+)*)(?= |$)/.exec(head);
  const days = match === null ? null : readDays((match[1] ?? '').replace(/마다$/, ''));
  return match === null || days === null ? null : onDays(head, match[0], `* * ${days}`);
}

/** The time of day behind the days, which are three fields of a pattern. */
function onDays(head: string, taken: string, days: string): RuleStart | Unread {
  const lead = /^ (?:at )?/.exec(head.slice(taken.length))?.[0] ?? '';
  const found = clockRule(head, taken + lead, days);
  if (found !== null) return found;
  const behind = head.slice(taken.length + lead.length);
  return behind === '' ? {why: 'clock-missing', part: taken} : unreadWord(behind);
}

function clockRule(head: string, taken: string, days: string): RuleStart | Unread | null {
  const clock: ClockStart | Unread | null = clockStart(head.slice(taken.length));
  if (clock === null || isUnread(clock)) return clock;
  const read = parsePattern(`${clock.minute} ${clock.hour} ${days}`);
  if (isUnread(read)) return {why: 'day', part: taken.trim()};
  return {rule: {kind: 'cron', pattern: read.pattern}, taken: taken + clock.taken};
}

const hourly = /^(?:매시 (?:정각|(\d{1,2}) ?분)에?|매 ?시간?|hourly)(?= |$)/;

function intervalStart(head: string, now: number): RuleStart | Unread | null {
  const named = hourly.exec(head);
  if (named !== null) return atMinute(named[0], named[1]);
  const lead = /^(?:매 ?|@?every )/.exec(head)?.[0] ?? '';
  const single = /^(?:minute|hour|week)(?= |$)/.exec(head.slice(lead.length))?.[0];
  const span = durationStart(single === undefined ? head.slice(lead.length) : `1${single}`);
  if (span === null) return null;
  const length = lead.length + (single ?? span.taken).length;
  const end = /^(?: ?마다| ?간격(?:으로)?)?(?= |$)/.exec(head.slice(length))?.[0];
  if (end === undefined) return null;
  const taken = head.slice(0, length) + end;
  if (span.ms < minIntervalMs) return {why: 'short', part: taken};
  const rule = {kind: 'every', interval: span.ms, from: now} as const;
  if (single === 'hour') return {rule, taken, open: ['minute']};
  return {rule, taken, open: span.ms % dayMs === 0 ? ['within', 'clock'] : ['within']};
}

function atMinute(taken: string, minute: string | undefined): RuleStart | Unread {
  const read = parsePattern(`${minute ?? 0} * * * *`);
  if (isUnread(read)) return {why: 'clock', part: taken};
  const open: readonly Open[] = taken.startsWith('매시 ') ? [] : ['minute'];
  return {rule: {kind: 'cron', pattern: read.pattern}, taken, open};
}

/** The time and days of a rule that runs at one time of day; null for any other pattern. */
export function dailyOf(rule: Rule): {clock: string; days: string} | null {
  const match =
    rule.kind === 'cron'
      ? /^(\d+) (\d+) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/.exec(rule.pattern)
      : null;
  if (match === null) return null;
  const [, minute = '', hour = '', days = ''] = match;
  return {clock: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, days};
}
