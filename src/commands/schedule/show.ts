import type {Occurrence} from '../../app/ports/schedule-ports.ts';
import {recoverRuns} from '../../app/schedule/recover-runs.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {upcomingTimes} from '../../domain/schedule/next-time.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {occurrenceWords} from '../../messages/subjects/occurrence-words.ts';
import {jobText, nextWords, ruleWords} from '../../messages/subjects/schedule-words.ts';
import {dateTime, dateTimes} from '../../messages/subjects/time-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {findSchedule} from './find-schedule.ts';
import {occurrenceJson, scheduleJson, upcomingCount} from './schedule-json.ts';

/** How many past times are printed. */
const pastCount = 5;

/** `kakao-tui schedule show ID`: prints the next five times and the results of the last five. */
export async function runScheduleShow(
  context: CommandContext,
  id: string,
  options: {readonly json?: boolean},
): Promise<number> {
  const schedule = findSchedule(context, id);
  if (schedule === null) return exitCode.usage;
  await recoverRuns(context.ports());
  const occurrences = context.ports().schedules.occurrences(schedule.id, pastCount);
  if (options.json) {
    const history = occurrences.map((one) => occurrenceJson(one, context.language));
    const json = {schema: 'kakao-tui/schedule@1', ...scheduleJson(schedule), history};
    printJson(context, json);
    return exitCode.done;
  }
  printSchedule(context, schedule);
  for (const occurrence of occurrences) printOccurrence(context, schedule, occurrence);
  return exitCode.done;
}

const missedWords: Readonly<Record<Schedule['missed'], Phrase>> = {
  once: {ko: '나중에 한 번 보냄', en: 'sent once, late'},
  skip: {ko: '건너뜀', en: 'skipped'},
};

function printSchedule(context: CommandContext, schedule: Schedule): void {
  const {language, print} = context;
  const {until, isPaused, link, missed} = schedule;
  const line = (name: Phrase, value: string): void =>
    print([{text: name[language], tone: 'quiet'}, ` ${value}`]);
  line({ko: 'ID     ', en: 'id     '}, schedule.id);
  line({ko: '시각   ', en: 'when   '}, ruleWords(schedule, language));
  if (until !== null)
    line({ko: '종료   ', en: 'until  '}, dateTime(onClockOf(schedule, until), language));
  line({ko: '놓치면 ', en: 'missed '}, missedWords[missed][language]);
  line({ko: '내용   ', en: 'sends  '}, sanitizeLine(jobText(schedule)));
  if (link.url !== undefined) line({ko: '링크   ', en: 'link   '}, sanitize(link.url));
  const times = isPaused || lacksClock(schedule) ? [] : upcomingTimes(schedule, upcomingCount);
  const next = dateTimes(
    times.map((at) => onClockOf(schedule, at)),
    language,
  );
  line({ko: '다음   ', en: 'next   '}, next || nextWords(schedule, language));
}

function printOccurrence(
  {language, print}: CommandContext,
  schedule: Schedule,
  occurrence: Occurrence,
): void {
  const state = occurrenceWords(occurrence.state)[language];
  print(`        ${dateTime(onClockOf(schedule, occurrence.at), language)}  [${state}]`);
  if (occurrence.failure === null) return;
  print(`          ${describeFailure(occurrence.failure, language).title}`);
}
