import type {Occurrence} from '../../app/ports/schedule-ports.ts';
import {recoverRuns} from '../../app/schedule/recover-runs.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {upcomingTimes} from '../../domain/schedule/next-time.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {occurrenceWords} from '../../messages/subjects/occurrence-words.ts';
import {jobText, nextWords, ruleWords} from '../../messages/subjects/schedule-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {findSchedule} from './find-schedule.ts';
import {occurrenceJson, scheduleJson, toldTimes} from './schedule-json.ts';

/** How many of its past times are told. */
const past = 5;

/** `kakao-tui schedule show ID`: its next five times, and what became of the last five. */
export async function runScheduleShow(
  context: CommandContext,
  id: string,
  options: {readonly json?: boolean},
): Promise<number> {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  await recoverRuns(context.ports());
  const occurrences = context.ports().schedules.occurrences(schedule.id, past);
  if (options.json) {
    const history = occurrences.map((one) => occurrenceJson(one, context.language));
    const json = {schema: 'kakao-tui/schedule@1', ...scheduleJson(schedule), history};
    printJson(context, json);
    return exitCode.done;
  }
  printSchedule(context, schedule);
  for (const occurrence of occurrences) printOccurrence(context, occurrence);
  return exitCode.done;
}

function printSchedule(context: CommandContext, schedule: Schedule): void {
  const {language, print} = context;
  const ko = language === 'ko';
  const {until, isPaused} = schedule;
  print(`${ko ? '번호  ' : 'id    '}  ${schedule.id}`);
  print(`${ko ? '언제  ' : 'when  '}  ${ruleWords(schedule, language)}`);
  if (until !== null) print(`${ko ? '까지  ' : 'until '}  ${dateTime(until, language)}`);
  const missed = schedule.missed === 'once' ? (ko ? '늦게라도 한 번' : 'sent once, late') : null;
  print(`${ko ? '놓치면' : 'missed'}  ${missed ?? (ko ? '건너뜀' : 'left out')}`);
  print(`${ko ? '보낼 것' : 'sends '}${ko ? ' ' : '  '}${sanitizeLine(jobText(schedule))}`);
  if (schedule.link !== null) print(`${ko ? '링크  ' : 'link  '}  ${sanitize(schedule.link)}`);
  const times = isPaused ? [] : upcomingTimes(schedule, toldTimes);
  const next = times.map((at) => dateTime(at, language)).join(', ');
  print(`${ko ? '다음  ' : 'next  '}  ${next || nextWords(schedule, language)}`);
}

function printOccurrence({language, print}: CommandContext, occurrence: Occurrence): void {
  const state = occurrenceWords(occurrence.state)[language];
  print(`        ${dateTime(occurrence.dueAt, language)}  [${state}]`);
  if (occurrence.failure === null) return;
  print(`          ${describeFailure(occurrence.failure, language).title}`);
}
