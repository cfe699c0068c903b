import type {ScheduleChange} from '../../app/ports/schedule-ports.ts';
import {changeSchedule} from '../../app/schedule/plan-schedule.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {warnOptionLinks} from '../send/warn-link-domain.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {printWarning} from '../shared/print-warning.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {warnSplitAddress} from '../shared/warn-split-address.ts';
import {findSchedule} from './find-schedule.ts';
import {isPictureFile, readJob, textOfJob} from './given-job.ts';
import {givenOutput} from './given-output.ts';
import {scheduleJson} from './schedule-json.ts';
import {readOptions, type ScheduleOptions, type ScheduleWords} from './schedule-options.ts';

/** `kakao-tui schedule edit ID`: changes what the options and words name. */
export async function runScheduleEdit(
  context: CommandContext,
  {id, words}: {readonly id: string; readonly words: ScheduleWords},
  options: ScheduleOptions,
): Promise<number> {
  const current = findSchedule(context, id);
  if (current === null) return exitCode.usage;
  const ports = context.ports();
  const {zone: ownZone, job: ownJob} = current;
  const known = {now: ports.clock.now(), zone: ownZone, kind: ownJob.kind};
  const read = readOptions(options, words, known);
  if (!read.ok) return reportFailure(context, read.failure);
  const {rule, zone, until} = read.value;
  const job = await readJob(context, read.value.job);
  if (!job.ok) return reportFailure(context, job.failure);
  const given = givenOutput(options, job.value, ownJob);
  if (!given.ok) return reportFailure(context, given.failure);
  reportCleaned(context, textOfJob(job.value), ...textsInOptions(options));
  warnOptionLinks(context, options);
  const change: ScheduleChange = {
    zone,
    ...(rule === null ? {} : {rule}),
    ...(until === null ? {} : {until}),
    ...(given.value.job === null ? {} : {job: given.value.job}),
    ...(options.missed === undefined ? {} : {missed: options.missed}),
    link: given.value.link,
  };
  const changed = changeSchedule(ports, current.id, change);
  if (!changed.ok) return reportFailure(context, changed.failure);
  if (changed.value === null) return exitCode.usage;
  const {job: planned, link} = changed.value;
  if (planned.kind === 'text' && planned.image === undefined) {
    warnSplitAddress(context, {...planned, link});
  }
  if (isPictureFile(planned)) printWarning(context, 'picture-public');
  if (options.json) {
    printJson(context, {schema: 'kakao-tui/schedule@1', ...scheduleJson(changed.value)});
  }
  context.note(changedWords(changed.value));
  return context.settle(exitCode.done);
}

function changedWords(schedule: Schedule): Phrase {
  const {nextAt, isPaused} = schedule;
  if (nextAt === null || isPaused || lacksClock(schedule))
    return {ko: '예약을 수정했습니다.', en: 'Schedule changed.'};
  const next = (language: Language) =>
    dateTime(onClockOf(schedule, nextAt), language, {named: true});
  return {
    ko: `예약을 수정했습니다. 다음 전송: ${next('ko')}`,
    en: `Schedule changed. Next: ${next('en')}`,
  };
}
