import {failed, type Result, succeeded} from '../failure/result.ts';
import type {ScheduleProblem} from '../failure/schedule-problem.ts';
import {isUnread, type Unread} from '../failure/unread.ts';
import type {Moment} from './moment.ts';
import {readDays} from './read-days.ts';
import {parseDailyRule, parsePatternRule, parseRepeat} from './read-rule.ts';
import {parseWholeTime} from './read-time.ts';
import type {Rule} from './schedule.ts';

/** The options that set a schedule. */
export interface RuleOptions {
  readonly at?: string;
  /** The time from now, in ms. */
  readonly in?: number;
  readonly daily?: boolean;
  readonly weekdays?: boolean;
  /** Days of the week, separated by commas. */
  readonly weekly?: string;
  readonly every?: string;
  readonly cron?: string;
}

/**
 * Returns the rule that the options define, null if there are none, or the option that is invalid.
 */
export function chooseRule(options: RuleOptions, moment: Moment): Result<Rule | null> {
  const {at, in: delay, every, cron} = options;
  const days = [options.daily && '매일', options.weekdays && '평일', options.weekly].filter(
    (day) => typeof day === 'string',
  );
  const given = [at, delay, every, cron].filter((value) => value !== undefined);
  if (given.length > 1 || days.length > 1) return refused('rules-many');
  if (days.length > 0 && at === undefined) return refused('rule-missing');
  if (delay !== undefined) return succeeded({kind: 'once', at: moment.now + delay});
  if (every !== undefined) return found(wholeRepeat(every, moment), 'interval-unreadable', every);
  if (cron !== undefined) {
    return found(parsePatternRule(cron, moment.now), 'pattern-unreadable', cron);
  }
  if (at === undefined) return succeeded(null);
  const [day] = days;
  return day === undefined ? atTime(at, moment) : onDays(at, day);
}

function wholeRepeat(text: string, moment: Moment): Rule | Unread {
  const read = parseRepeat(text, moment);
  if (isUnread(read)) return read;
  return read.rest === '' ? read.rule : {why: 'behind', part: read.rest};
}

/** Once at a time; text that is none may be a repetition, such as `@daily` or `평일 9시`. */
function atTime(text: string, moment: Moment): Result<Rule> {
  const read = parseWholeTime(text, moment);
  if (!isUnread(read)) return succeeded({kind: 'once', at: read.at});
  const repeat = wholeRepeat(text, moment);
  return found(isUnread(repeat) ? read : repeat, 'time-unreadable', text);
}

function onDays(time: string, day: string): Result<Rule> {
  const days = readDays(day);
  if (days === null) return refused('day-unreadable', day);
  return found(parseDailyRule(time, days), 'clock-unreadable', time);
}

function found(rule: Rule | Unread, problem: ScheduleProblem, value: string): Result<Rule> {
  return isUnread(rule) ? refused(problem, value, rule) : succeeded(rule);
}

/** A refused schedule, with the part of the input that cannot be read. */
export function refused(problem: ScheduleProblem, value = '', unread: Unread | null = null) {
  const part = unread === null ? {} : {unread};
  return failed({kind: 'schedule-refused', problem, value, ...part});
}
