import {storageResult} from '../../app/shared/storage-result.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {calendarScope, consentIn} from '../../domain/login/session.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {type ReminderTimes, readReminder} from './read-reminder.ts';
import {type ReportOptions, reportRefused, reportSet} from './report-reminder.ts';

export interface RemindOptions extends ReminderTimes, ReportOptions {}

/**
 * `kakao-tui remind 18:00 TEXT`: puts a reminder into the user's own calendar, waits for the outcome
 * and prints the id.
 */
export async function runRemindSet(
  context: CommandContext,
  words: readonly string[],
  options: RemindOptions,
): Promise<number> {
  const done = await storageResult(() => set(context, words, options));
  return done.ok ? done.value : reportRefused(context, done.failure, options);
}

async function set(
  context: CommandContext,
  words: readonly string[],
  options: RemindOptions,
): Promise<Result<number>> {
  const ports = context.ports();
  const moment = {now: ports.clock.now(), zone: localZone()};
  const given = await readReminder(context, words, options, moment);
  if (!given.ok) return given;
  // Without the consent, nothing is kept: the user runs the command again.
  const scopes = ports.sessions.read()?.tokens.scopes ?? null;
  if (consentIn(scopes, calendarScope) === 'missing') {
    return failed({kind: 'consent-missing', scopes: [calendarScope]});
  }
  reportCleaned(context, given.value.text);
  const {setReminder} = await import('../../app/reminder/load.ts');
  const onRetry = options.queue ? 'queued' : 'failed';
  const made = await setReminder(ports, given.value, {onRetry, signal: context.signal});
  if (!made.ok) return made;
  const {id, state, failure} = made.value.reminder;
  if (state === 'failed' && failure?.kind === 'consent-missing') {
    ports.reminders.remove(id);
    return failed(failure);
  }
  const code = reportSet(context, made.value, options);
  if (!options.json) context.print(id);
  return {ok: true, value: code};
}
