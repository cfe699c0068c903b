import {planSchedule} from '../../app/schedule/plan-schedule.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Result} from '../../domain/failure/result.ts';
import {quotaWarningCount} from '../../domain/memo/daily-quota.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Job, Schedule} from '../../domain/schedule/schedule.ts';
import {timesInDay} from '../../domain/schedule/times-in-day.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import {manyTimes} from '../../messages/subjects/schedule-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {warnOptionLinks} from '../send/warn-link-domain.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {printWarning} from '../shared/print-warning.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {warnSplitAddress} from '../shared/warn-split-address.ts';
import {isPictureFile, readJob, textOfJob} from './given-job.ts';
import {givenOutput} from './given-output.ts';
import {scheduleJson} from './schedule-json.ts';
import {readOptions, type ScheduleOptions, type ScheduleWords} from './schedule-options.ts';

/**
 * `kakao-tui schedule add`: schedules a text, or the output of a command, once or repeatedly, and
 * prints the id.
 */
export async function runScheduleAdd(
  context: CommandContext,
  words: ScheduleWords,
  options: ScheduleOptions,
): Promise<number> {
  const planned = await plan(context, words, options);
  if (!planned.ok) return reportFailure(context, planned.failure);
  const schedule = planned.value;
  const times = timesInDay(schedule);
  if (times > quotaWarningCount) context.hint(manyTimes(times));
  if (options.json) {
    printJson(context, {schema: 'kakao-tui/schedule@1', ...scheduleJson(schedule)});
    return context.settle(exitCode.done);
  }
  context.settle(exitCode.done);
  context.print(schedule.id);
  const next = onClockOf(schedule, schedule.nextAt ?? 0);
  const at = dateTime(next, context.language, {named: true});
  context.note({
    ko: `예약했습니다. 다음 전송: ${at}. 그때 앱이나 'kakao-tui daemon'이 실행 중이거나, cron에서 'kakao-tui schedule due'를 실행해야 보냅니다.`,
    en: `Scheduled. Next: ${at}. It is sent if the app or 'kakao-tui daemon' is running then, or when cron runs 'kakao-tui schedule due'.`,
  });
  return exitCode.done;
}

async function plan(
  context: CommandContext,
  words: ScheduleWords,
  options: ScheduleOptions,
): Promise<Result<Schedule>> {
  const ports = context.ports();
  const read = readOptions(options, words, {
    now: ports.clock.now(),
    zone: localZone(),
    kind: 'command',
  });
  if (!read.ok) return read;
  const {rule, zone, until} = read.value;
  if (rule === null) return refused('rule-missing');
  const job = await readJob(context, read.value.job);
  if (!job.ok) return job;
  const own = job.value ?? (options.image === undefined ? null : pictureAlone);
  if (own === null) return refused('nothing-to-send');
  const given = givenOutput(options, own);
  if (!given.ok) return given;
  const {link} = given.value;
  reportCleaned(context, textOfJob(own), ...textsInOptions(options));
  warnOptionLinks(context, options);
  if (own.kind === 'text' && options.image === undefined) {
    warnSplitAddress(context, {...own, link});
  }
  if (isPictureFile(given.value.job)) printWarning(context, 'picture-public');
  return planSchedule(ports, {
    rule,
    zone,
    until,
    missed: options.missed ?? 'once',
    job: given.value.job ?? own,
    link,
  });
}

const pictureAlone: Job = {kind: 'text', text: ''};
