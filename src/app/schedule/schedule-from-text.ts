import type {Result} from '../../domain/failure/result.ts';
import {isUnread, type Unread} from '../../domain/failure/unread.ts';
import type {LinkChoice, MemoLink} from '../../domain/memo/memo-link.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {parseRepeat} from '../../domain/schedule/read-rule.ts';
import {parseTime} from '../../domain/schedule/read-time.ts';
import type {Rule, Schedule} from '../../domain/schedule/schedule.ts';
import {whenText} from '../../domain/schedule/when-text.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import type {ScheduleCommand} from '../events/schedule-command.ts';
import type {Ports} from '../ports/ports.ts';
import {changeSchedule, planSchedule} from './plan-schedule.ts';

interface Written {
  readonly rule: Rule;
  readonly text: string;
}

/**
 * Runs `/at`, `/every` or `/reschedule` from the box. Returns null when there is no text to send;
 * succeeds with null when the schedule to change no longer exists.
 */
export function scheduleFromText(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences' | 'schedules'>,
  command: ScheduleCommand,
  {link, rings = false}: {readonly link: MemoLink | null; readonly rings?: boolean},
): Result<Schedule | null> | null {
  if (command.name === 'reschedule') return changeWritten(ports, command.argument);
  const zone = localZone();
  const read = command.name === 'at' ? readOnce : readRepeated;
  const written = read(command.argument, {now: ports.clock.now(), zone});
  if (!written.ok) return written;
  const {rule, text} = written.value;
  const fullText = [command.above ?? '', text].filter((part) => part.trim() !== '').join('\n');
  if (fullText === '') return null;
  return planSchedule(ports, {
    rule,
    zone,
    until: null,
    missed: 'once',
    job: {kind: 'text', text: fullText, ...(rings ? {rings} : {})},
    link: choiceOf(link),
  });
}

/** A button without its own title gets the preferences' title at the time of sending. */
function choiceOf(link: MemoLink | null): LinkChoice {
  if (link === null) return {};
  const {url, buttonTitle} = link;
  return buttonTitle === null ? {url} : {url, buttonTitle};
}

/**
 * Parses `5e8f77a1 19:00 text` or `5e8f77a1 every 30m text`; without a text, the job stays
 * unchanged.
 */
function changeWritten(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences' | 'schedules'>,
  argument: string,
): Result<Schedule | null> | null {
  const [, id = '', rest = ''] = /^(\S+)\s+([\s\S]+)$/.exec(argument) ?? [];
  const current = ports.schedules.list().find((schedule) => id !== '' && schedule.id.endsWith(id));
  if (rest === '') return null;
  if (current === undefined) return {ok: true, value: null};
  const moment = {now: ports.clock.now(), zone: current.zone};
  const repeat = /^every\s+([\s\S]+)$/i.exec(rest)?.[1];
  const written = repeat === undefined ? readOnce(rest, moment) : readRepeated(repeat, moment);
  if (!written.ok) return written;
  const {rule, text} = written.value;
  if (text !== '' && current.job.kind !== 'text') return null;
  const job = text === '' ? current.job : ({...current.job, kind: 'text', text} as const);
  return changeSchedule(ports, current.id, {rule: sameRule(current, rule), job});
}

/**
 * A rule that is written as before keeps what its text leaves out: a start, seconds, a second
 * 01:30.
 */
function sameRule({rule, zone}: Schedule, read: Rule): Rule {
  return whenText({rule, zone}) === whenText({rule: read, zone}) ? rule : read;
}

function readOnce(argument: string, moment: Moment): Result<Written> {
  const read = parseTime(argument, moment);
  if (isUnread(read)) return unreadable('time-unreadable', argument, read);
  return {ok: true, value: {rule: {kind: 'once', at: read.at}, text: read.rest}};
}

function readRepeated(argument: string, moment: Moment): Result<Written> {
  const read = parseRepeat(argument, moment);
  if (isUnread(read)) return unreadable('repeat-unreadable', argument, read);
  return {ok: true, value: {rule: read.rule, text: read.rest}};
}

function unreadable(
  problem: 'time-unreadable' | 'repeat-unreadable',
  argument: string,
  unread: Unread,
) {
  return refused(problem, argument.split('\n')[0] ?? '', unread);
}
