import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import {chooseRule, type RuleOptions, refused} from '../../domain/schedule/choose-rule.ts';
import {parseUntil} from '../../domain/schedule/read-until.ts';
import type {Job, Missed, Rule} from '../../domain/schedule/schedule.ts';
import {readZone} from '../../domain/schedule/zone.ts';

/** The options of a schedule on the command line. */
export interface ScheduleOptions extends RuleOptions {
  readonly tz?: string;
  readonly until?: string;
  readonly missed?: Missed;
  readonly link?: string;
  readonly button?: string;
  readonly json?: boolean;
}

/** The words of the command line: a text to send, or after `--` a command. */
export interface ScheduleWords {
  readonly text: readonly string[];
  readonly command: readonly string[];
}

/** The parsed options and words; null for what is not given. */
export interface ParsedSchedule {
  readonly rule: Rule | null;
  readonly zone: string;
  readonly until: number | null;
  readonly job: Job | null;
}

/** Parses options and words; the default `zone` is that of the schedule to change or of this machine. */
export function readOptions(
  options: ScheduleOptions,
  words: ScheduleWords,
  known: {readonly now: number; readonly zone: string},
): Result<ParsedSchedule> {
  if (words.text.length > 0 && words.command.length > 0) return refused('text-and-command');
  const zone = options.tz === undefined ? known.zone : readZone(options.tz);
  if (zone === null) return refused('zone-unknown', options.tz);
  const moment = {now: known.now, zone};
  const rule = chooseRule(options, moment);
  if (!rule.ok) return rule;
  const until = options.until === undefined ? null : parseUntil(options.until, moment);
  if (until !== null && isUnread(until)) {
    return refused('until-unreadable', options.until, until);
  }
  return succeeded({rule: rule.value, zone, until: until?.at ?? null, job: jobOf(words)});
}

/** A command runs in the folder in which it was scheduled. */
function jobOf({text, command}: ScheduleWords): Job | null {
  if (command.length > 0) return {kind: 'command', argv: command, folder: process.cwd()};
  return text.length > 0 ? {kind: 'text', text: text.join(' ')} : null;
}
