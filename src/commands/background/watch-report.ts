import type {WatchEvent} from '../../app/background/watch-event.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {cleanedWords} from '../../messages/subjects/cleaned-words.ts';
import {reminderLine} from '../../messages/subjects/reminder-words.ts';
import {prunedWords} from '../../messages/subjects/retention-words.ts';
import {commandProblemWords, watchWords} from '../../messages/subjects/watch-words.ts';
import {reminderJson} from '../send/reminder-json.ts';
import {reportMemo} from '../send/report-memo.ts';
import {warnPublicPicture} from '../send/send-pictures.ts';
import {reportSent} from '../send/send-report.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {memoJson} from '../shared/memo-json.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';

/**
 * Returns a listener that prints the events of a watch on stderr, and with `--jsonl` on stdout too.
 */
export function watchReporter(
  context: CommandContext,
  {jsonl = false}: {jsonl?: boolean},
): (event: WatchEvent) => void {
  const print = eventPrinter(context);
  return (event) => {
    context.trace('background', event);
    print(event);
    const json = jsonl ? eventJson(context, event) : null;
    if (json !== null) printJson(context, {schema: 'kakao-tui/watch@1', ...json});
  };
}

function eventPrinter(context: CommandContext): (event: WatchEvent) => void {
  return (event) => {
    switch (event.kind) {
      case 'waiting':
        return context.note(watchWords.waiting(event.until));
      case 'started':
        return;
      case 'stderr':
        return context.say(sanitize(event.text).trimEnd());
      case 'empty':
        return context.note(watchWords.empty);
      case 'command-failed': {
        const {problem, detail} = event.run;
        const {ko, en} = commandProblemWords(problem, detail);
        return context.say({ko: `${ko}.`, en: `${en}.`});
      }
      case 'accepted':
        if (event.accepted.heldBack !== null) reportSent(context, event.accepted, {});
        else warnPublicPicture(context, event.accepted.memo.content);
        return;
      case 'cleaned':
        return context.hint(cleanedWords(event.removed));
      case 'refused':
      case 'login':
        reportFailure(context, event.failure);
        return;
      case 'resting':
        reportFailure(context, event.failure);
        return context.hint(watchWords.later);
      case 'memo':
        reportWatchedMemo(context, event.memo);
        return;
      case 'reminder':
        reportReminder(context, event.reminder);
        return;
      case 'pruned':
        return context.note(prunedWords(event.pruned));
    }
  };
}

function reportReminder(context: CommandContext, reminder: Reminder): void {
  const {state, failure} = reminder;
  if (state === 'failed' && failure !== null) reportFailure(context, failure);
  else context.note(reminderLine(reminder, shortId(reminder.id)));
}

function reportWatchedMemo(context: CommandContext, memo: Memo): void {
  reportMemo(context, memo);
  if (memo.status === 'queued') context.hint(watchWords.later);
}

function eventJson({language}: CommandContext, event: WatchEvent) {
  switch (event.kind) {
    case 'started':
      return {event: 'started', at: new Date(event.at).toISOString()};
    case 'empty':
      return {event: 'empty'};
    case 'command-failed':
      return {event: 'command-failed', problem: event.run.problem, exitCode: event.run.code};
    case 'accepted': {
      const {heldBack, memo} = event.accepted;
      return {event: heldBack === null ? 'accepted' : 'skipped', id: memo?.id ?? null, heldBack};
    }
    case 'refused':
    case 'resting':
    case 'login':
      return {event: event.kind, error: failureJson(event.failure, language)};
    case 'memo':
      return {event: 'memo', ...memoJson(event.memo, language)};
    case 'reminder': {
      const {reminder} = event;
      return {event: 'reminder', ...reminderJson(reminder, reminder.at, language)};
    }
    default:
      return null;
  }
}
