import {sendOnce} from '../../app/memo/send-once.ts';
import type {ForegroundExit, RunForeground} from '../../app/ports/foreground-process-ports.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {programOf} from '../../domain/program/shell-command.ts';
import {lastCleanedLines, linesThatFit} from '../../domain/text/last-lines.ts';
import {sanitizeLine, sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {
  leftOutWords,
  notStartedWords,
  runHeading,
  unreadableLinesWords,
} from '../../messages/subjects/run-words.ts';
import {reportSent} from '../send/send-report.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {givenText, reportRemoved, type TextOptions} from '../shared/given-text.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportFailure} from '../shared/report-failure.ts';

export interface RunOptions extends TextOptions {
  readonly title?: string;
  readonly lines?: number;
  readonly onFailureOnly?: boolean;
}

/** The most lines sent by default, as far as they fit into one memo. */
const defaultLines = 10;

/** The time limit (ms) for sending, retries included. */
const sendTimeoutMs = 30_000;

/**
 * `kakao-tui run -- CMD…`: runs the command with this terminal and sends its result. Returns the
 * command's exit code even if sending fails; a memo that cannot be sent now stays in the outbox.
 */
export async function runRun(
  context: CommandContext,
  runThrough: RunForeground,
  {argv, options}: {argv: readonly string[]; options: RunOptions},
): Promise<number> {
  const end = await runThrough(argv);
  if (end.startProblem !== null) {
    context.say(notStartedWords(sanitizeLine(argv[0] ?? ''), end.startProblem));
  }
  if (end.code !== exitCode.done || !options.onFailureOnly) {
    const {unreadable} = end.output;
    if (unreadable > 0 && options.lines !== 0) context.say(unreadableLinesWords(unreadable));
    await sendResult(context, memoText(context, {argv, end, options}), options);
  }
  return end.code;
}

async function sendResult(
  context: CommandContext,
  text: string,
  options: RunOptions,
): Promise<void> {
  const request = {
    content: givenText(text, options),
    onOutOfReach: 'queued',
  } as const;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(sendTimeoutMs)]);
  // A data folder that cannot be opened must not change the exit code.
  const sent = await storageResult(() => sendOnce(context.ports(), request, signal));
  if (!sent.ok) reportFailure(context, sent.failure);
  else if (sent.value.memo?.status === 'queued') reportQueued(context, sent.value.memo.failure);
  else reportSent(context, sent.value, {});
  if (sent.ok) await pruneOldMemos(context);
}

function reportQueued(
  context: CommandContext,
  failure: Parameters<typeof reportFailure>[1] | null,
): void {
  if (failure !== null) reportFailure(context, failure);
  context.hint({
    ko: '보낼 메모로 저장했습니다.',
    en: 'The memo is in the outbox.',
  });
}

interface Ran {
  readonly argv: readonly string[];
  readonly end: ForegroundExit;
  readonly options: RunOptions;
}

/** Returns the text of the memo, without the command's arguments, which may contain a secret. */
function memoText(context: CommandContext, {argv, end, options}: Ran): string {
  const {memoLanguage: language} = context;
  const title = options.title ?? programOf(argv);
  const heading = runHeading({...end, title: sanitizeLine(title)}, language);
  const {text, unreadable} = end.output;
  const cleaned = lastCleanedLines(text, options.lines ?? defaultLines);
  const lines = cleaned.map((line) => line.text);
  const isPartial = unreadable > 0 && options.lines !== 0;
  const top = isPartial ? `${heading}\n${leftOutWords(unreadable)[language]}` : heading;
  const room = maxMessageUnits - top.length - 1;
  const body = options.lines === undefined ? linesThatFit(lines, room) : lines.join('\n');
  const sent = body === '' ? [] : cleaned.slice(-body.split('\n').length);
  const given = [title, options.button ?? ''].map((one) => sanitizeWithCount(one));
  reportRemoved(
    context,
    [...given, ...sent].map(({removed}) => removed),
  );
  return body === '' ? top : `${top}\n${body}`;
}
