import {failed, type Result, succeeded} from '../failure/result.ts';
import type {ScheduleProblem} from '../failure/schedule-problem.ts';
import {readDailyRule, readDays, readInterval, readPattern} from './read-rule.ts';
import {type Moment, readTime} from './read-time.ts';
import type {Rule} from './schedule.ts';

/** The options that set a schedule. */
export interface RuleOptions {
  readonly at?: string;
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
  const {at, every, cron} = options;
  const days = [options.daily && '매일', options.weekdays && '평일', options.weekly].filter(
    (day) => typeof day === 'string',
  );
  const given = [at, every, cron].filter((value) => value !== undefined);
  if (given.length > 1 || days.length > 1) return refused('rules-many');
  if (days.length > 0 && at === undefined) return refused('rule-missing');
  if (every !== undefined) {
    return found(readInterval(every, moment.now), 'interval-unreadable', every);
  }
  if (cron !== undefined) return found(readPattern(cron), 'pattern-unreadable', cron);
  if (at === undefined) return succeeded(null);
  const [day] = days;
  return day === undefined ? onceAt(at, moment) : onDays(at, day);
}

function onceAt(text: string, moment: Moment): Result<Rule> {
  const read = readTime(text.trim(), moment);
  const at = read?.rest === '' ? read.at : null;
  return found(at === null ? null : {kind: 'once', at}, 'time-unreadable', text);
}

function onDays(time: string, day: string): Result<Rule> {
  const days = readDays(day);
  if (days === null) return refused('day-unreadable', day);
  return found(readDailyRule(time.trim(), days), 'clock-unreadable', time);
}

function found(rule: Rule | null, problem: ScheduleProblem, value: string): Result<Rule> {
  return rule === null ? refused(problem, value) : succeeded(rule);
}

function refused(problem: ScheduleProblem, value = '') {
  return failed({kind: 'schedule-refused', problem, value});
}
