import {exitCode} from '../../domain/failure/exit-code.ts';
import {isLive, type Schedule} from '../../domain/schedule/schedule.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {jobText, nextWords, ruleWords} from '../../messages/subjects/schedule-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {scheduleJson} from './schedule-json.ts';

/** `kakao-tui schedule list`: prints the active schedules, next first; with `all` ended ones too. */
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
  for (const schedule of shown) context.print(line(context, schedule));
  if (shown.length === 0) context.note({ko: '예약이 없습니다.', en: 'Nothing is scheduled.'});
  return exitCode.done;
}

function line({language}: CommandContext, schedule: Schedule): string {
  const next = nextWords(schedule, language);
  // The rule of a one-time schedule would repeat its next time.
  const isRedundant = schedule.rule.kind === 'once' && isLive(schedule) && !schedule.isPaused;
  const when = isRedundant ? '' : `  [${ruleWords(schedule, language)}]`;
  return `${shortId(schedule.id)}  ${next}${when}  ${sanitizeLine(jobText(schedule)).trimEnd()}`;
}
