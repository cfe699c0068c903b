import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import {chooseRule, type RuleOptions, refused} from '../../domain/schedule/choose-rule.ts';
import {parseUntil} from '../../domain/schedule/read-until.ts';
import type {Job, Missed, Rule} from '../../domain/schedule/schedule.ts';
import {readZone} from '../../domain/schedule/zone.ts';
import type {MessageOptions} from '../shared/message-form.ts';

/** The options of a schedule on the command line. */
export interface ScheduleOptions
  extends RuleOptions,
    Pick<
      MessageOptions,
      'link' | 'mobileLink' | 'button' | 'list' | 'maxMessages' | 'newOnly' | 'image'
    > {
  readonly tz?: string;
  readonly until?: string;
  readonly missed?: Missed;
  /** The key under which only an output is sent that differs from the last one. */
  readonly ifChanged?: string;
  /** Whether a reminder follows each memo. */
  readonly ring?: boolean;
  readonly json?: boolean;
  /** What the words are; by default, `readOptions` decides. */
  readonly as?: Job['kind'];
}

/** The words of the command line, before and after `--`. */
export interface ScheduleWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The parsed options and words; null for what is not given. */
export interface ParsedSchedule {
  readonly rule: Rule | null;
  readonly zone: string;
  readonly until: number | null;
  readonly job: Job | null;
}

/** What is known without the options: the zone, and what words after `--` are, of the schedule. */
interface Known {
  readonly now: number;
  readonly zone: string;
  readonly kind: Job['kind'];
}

/** Parses options and words; `known` is from the schedule to change, or the defaults. */
export function readOptions(
  options: ScheduleOptions,
  words: ScheduleWords,
  known: Known,
): Result<ParsedSchedule> {
  const job = jobOf(words, options.as, known.kind);
  if (job === 'both') return refused('text-and-command');
  if (job === null && options.as !== undefined) return refused('nothing-to-send');
  const zone = options.tz === undefined ? known.zone : readZone(options.tz);
  if (zone === null) return refused('zone-unknown', options.tz);
  const moment = {now: known.now, zone};
  const rule = chooseRule(options, moment);
  if (!rule.ok) return rule;
  const until = options.until === undefined ? null : parseUntil(options.until, moment);
  if (until !== null && isUnread(until)) {
    return refused('until-unreadable', options.until, until);
  }
  return succeeded({rule: rule.value, zone, until: until?.at ?? null, job});
}

/**
 * Words before `--` are a text; those after it are what the schedule sends already, and a command
 * for a new one. `as` decides for all of them. A command runs in the folder in which it was
 * scheduled.
 */
function jobOf(
  {before, after}: ScheduleWords,
  as: Job['kind'] | undefined,
  kindAfter: Job['kind'],
): Job | 'both' | null {
  const words = [...before, ...after];
  if (words.length === 0) return null;
  const kind = as ?? (after.length > 0 ? kindAfter : 'text');
  if (kind === 'text') return {kind, text: words.join(' ')};
  if (as === undefined && before.length > 0) return 'both';
  return {kind, argv: words, folder: process.cwd()};
}
