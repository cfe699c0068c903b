import type {Occurrence} from '../../app/ports/schedule-ports.ts';
import type {Language} from '../../domain/program/language.ts';
import {upcomingTimes} from '../../domain/schedule/next-time.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {iso} from '../shared/expiry-json.ts';
import {failureJson} from '../shared/report-failure.ts';

/** How many upcoming times are printed. */
export const upcomingCount = 5;

/** A schedule as in all JSON output; times are ISO 8601. */
export function scheduleJson(schedule: Schedule) {
  const {id, rule, zone, until, missed, job, link, isPaused, nextAt} = schedule;
  const isHeld = isPaused || lacksClock(schedule);
  return {
    id,
    rule: ruleJson(rule),
    zone,
    until: iso(until),
    missed,
    text: job.kind === 'text' ? job.text : null,
    command: job.kind === 'command' ? {argv: job.argv, folder: job.folder} : null,
    image: job.image ?? null,
    ring: job.rings ?? false,
    ...outputJson(job),
    link: link.url ?? null,
    button: link.buttonTitle ?? null,
    paused: isPaused,
    createdAt: iso(schedule.createdAt),
    next: isHeld ? null : iso(nextAt),
    upcoming: isHeld ? [] : upcomingTimes(schedule, upcomingCount).map(iso),
  };
}

/** What of the output of a command is sent; null for what does not apply. */
function outputJson(job: Schedule['job']) {
  const {list, ifChanged = null, newOnly = null} = job.kind === 'command' ? job : {};
  if (list === undefined) return {list: null, ifChanged, newOnly};
  const {title, mobileLink = null, button: buttons = [], maxMessages = null} = list;
  return {list: {title, mobileLink, buttons, maxMessages}, ifChanged, newOnly};
}

function ruleJson(rule: Schedule['rule']) {
  switch (rule.kind) {
    case 'once':
      return {kind: rule.kind, at: iso(rule.at)};
    case 'every':
      return {kind: rule.kind, seconds: rule.interval / 1000, from: iso(rule.from)};
    case 'cron':
      return rule;
  }
}

/** The result of one occurrence of a schedule as JSON. */
export function occurrenceJson(occurrence: Occurrence, language: Language) {
  const {at, state, memo, failure} = occurrence;
  const error = failure === null ? null : failureJson(failure, language);
  return {at: iso(at), state, memoId: memo?.id ?? null, error};
}
