import type {GivenReminder} from '../../app/reminder/plan-reminder.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {readDays} from '../../domain/schedule/read-days.ts';
import {parseDailyRule, parseRepeat} from '../../domain/schedule/read-rule.ts';
import {parseWholeTime} from '../../domain/schedule/read-time.ts';
import {parseUntil} from '../../domain/schedule/read-until.ts';
import type {Rule} from '../../domain/schedule/schedule.ts';
import {readZone} from '../../domain/schedule/zone.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {needs} from '../shared/message-form.ts';
import {readInput} from '../shared/read-input.ts';

/** The options that say when a reminder comes. */
export interface ReminderTimes {
  readonly every?: string;
  readonly until?: string;
  readonly tz?: string;
}

/**
 * Reads `18:00 buy milk`, as words or as one: the first word may be the whole time. With `--every`
 * and days, it is the time of the day; with an interval, it may be the first time.
 */
export async function readReminder(
  context: CommandContext,
  words: readonly string[],
  options: ReminderTimes,
  known: Moment,
): Promise<Result<GivenReminder>> {
  const {until, every, tz} = options;
  if (until !== undefined && every === undefined) return needs('--until', '--every');
  const zone = tz === undefined ? known.zone : readZone(tz);
  if (zone === null) return refused('zone-unknown', tz);
  const moment = {now: known.now, zone};
  const end = readEnd(until, moment);
  if (!end.ok) return end;
  const read =
    every === undefined ? await readOnce(words, moment) : readRepeated(words, every, moment);
  if (!read.ok) return read;
  const text = await readText(context, read.value.text);
  return text.ok ? succeeded({...read.value, text: text.value, until: end.value}) : text;
}

export function readEnd(until: string | undefined, moment: Moment): Result<number | null> {
  if (until === undefined) return succeeded(null);
  const read = parseUntil(until, moment);
  return isUnread(read) ? refused('until-unreadable', until, read) : succeeded(read.at);
}

/** A text that looks like a part of a time is none behind a whole time of its own. */
async function readOnce(words: readonly string[], moment: Moment): Promise<Result<GivenReminder>> {
  const [first = '', ...rest] = words;
  const whole = parseWholeTime(first, moment);
  if (isUnread(whole) || rest.length === 0) {
    const {reminderFromText} = await import('../../app/reminder/load.ts');
    return reminderFromText({argument: words.join(' '), above: null}, moment);
  }
  return succeeded(given({text: rest.join(' '), at: whole.at, zone: moment.zone}));
}

function readRepeated(
  words: readonly string[],
  every: string,
  moment: Moment,
): Result<GivenReminder> {
  const {zone} = moment;
  const [first = '', ...rest] = words;
  const days = readDays(every);
  if (days !== null) {
    const rule = parseDailyRule(first, days);
    if (isUnread(rule)) return refused('clock-unreadable', first, rule);
    return succeeded(given({text: rest.join(' '), rule, zone}));
  }
  const rule = readRule(every, moment);
  if (!rule.ok) return rule;
  const start = rule.value.kind === 'every' ? parseWholeTime(first, moment) : null;
  if (start === null || isUnread(start)) {
    return succeeded(given({text: words.join(' '), rule: rule.value, zone}));
  }
  return succeeded(given({text: rest.join(' '), at: start.at, rule: rule.value, zone}));
}

/** A rule as schedules have it. */
export function readRule(every: string, moment: Moment): Result<Rule> {
  const read = parseRepeat(every, moment);
  if (isUnread(read)) return refused('repeat-unreadable', every, read);
  if (read.rest === '') return succeeded(read.rule);
  return refused('repeat-unreadable', every, {why: 'behind', part: read.rest});
}

function given(
  read: Pick<GivenReminder, 'text' | 'zone'> & Partial<Pick<GivenReminder, 'at' | 'rule'>>,
): GivenReminder {
  return {at: null, rule: null, until: null, ...read};
}

/** Standard input replaces the text `-`, as in `send`. */
export async function readText(context: CommandContext, text: string): Promise<Result<string>> {
  const isInput = text === '-';
  const read = isInput ? await readInput(context) : succeeded(text);
  if (!read.ok || !isEmptyMemo(read.value)) return read;
  return failed({kind: 'memo-empty', from: isInput ? 'stdin' : 'words'});
}
