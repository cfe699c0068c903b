import {exitCode} from '../../domain/failure/exit-code.ts';
import {isLive, type Schedule} from '../../domain/schedule/schedule.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {jobText, nextWords, ruleWords} from '../../messages/subjects/schedule-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {type TableHead, type TableRow, tableLines} from '../shared/table.ts';
import {scheduleJson} from './schedule-json.ts';

/**
 * `kakao-tui schedule list`: prints the active schedules, next first; with `all` ended ones too.
 */
export function runScheduleList(
  context: CommandContext,
  options: {readonly json?: boolean; readonly all?: boolean},
): number {
  const known = context.ports().schedules.list();
  const shown = options.all ? known : known.filter(isLive);
  if (options.json) {
    printJson(context, {schema: 'kakao-tui/schedules@1', schedules: shown.map(scheduleJson)});
    return exitCode.done;
  }
  const {language, output} = context;
  const lines = output.isTerminal
    ? tableLines(
        head,
        shown.map((schedule) => row(context, schedule)),
        {...output, language},
      )
    : shown.map((schedule) => wordsOf(context, schedule));
  for (const line of lines) context.print(line);
  if (shown.length === 0) context.note({ko: '예약이 없습니다.', en: 'Nothing is scheduled.'});
  return exitCode.done;
}

const head: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '다음', en: 'NEXT'},
    {ko: '반복', en: 'REPEATS', isOptional: true},
  ],
  text: {ko: '내용', en: 'SENDS'},
};

function row({language}: CommandContext, schedule: Schedule): TableRow {
  const next = nextWords(schedule, language);
  return {
    cells: [
      {text: shortId(schedule.id), tone: 'quiet'},
      isLive(schedule) && !schedule.isPaused ? next : {text: next, tone: 'waiting'},
      schedule.rule.kind === 'once' ? '' : ruleWords(schedule, language),
    ],
    text: sanitizeLine(jobText(schedule)).trim(),
  };
}

function wordsOf({language}: CommandContext, schedule: Schedule): string {
  const next = nextWords(schedule, language);
  // The rule of a one-time schedule would repeat its next time.
  const isRedundant = schedule.rule.kind === 'once' && isLive(schedule) && !schedule.isPaused;
  const when = isRedundant ? '' : `  [${ruleWords(schedule, language)}]`;
  return `${shortId(schedule.id)}  ${next}${when}  ${sanitizeLine(jobText(schedule)).trimEnd()}`;
}
