import {basename} from 'node:path';
import {sendOnce} from '../../app/memo/send-once.ts';
import type {ForegroundExit, RunForeground} from '../../app/ports/foreground-process-ports.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {lastLines, linesThatFit} from '../../domain/text/last-lines.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {notStartedWords, runHeading} from '../../messages/subjects/run-words.ts';
import {reportSent} from '../send/send-report.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {givenText, type TextOptions} from '../shared/given-text.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportFailure} from '../shared/report-failure.ts';

export interface RunOptions extends TextOptions {
  readonly title?: string;
  readonly lines?: number;
  readonly onFailureOnly?: boolean;
}

/** Lines where none are asked for, as far as they fit into one memo. */
const defaultLines = 10;

/** Time (ms) to try to send in all. */
const sendTimeoutMs = 30_000;

/**
 * `kakao-tui run -- CMD…`: runs the command in our place and sends how it ended. The exit code is the
 * command's, whatever becomes of the memo, which waits in the outbox when it cannot go now.
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
    await sendWord(context, memoText(context, {argv, end, options}), options);
  }
  return end.code;
}

async function sendWord(context: CommandContext, text: string, options: RunOptions): Promise<void> {
  const request = {
    content: givenText(text, options),
    onOutOfReach: 'queued',
  } as const;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(sendTimeoutMs)]);
  // A folder that cannot be used must not change the exit code.
  const sent = await storageResult(() => sendOnce(context.ports(), request, signal));
  if (!sent.ok) reportFailure(context, sent.failure);
  else if (sent.value.memo?.status === 'queued') sayQueued(context, sent.value.memo.failure);
  else reportSent(context, sent.value, {});
  if (sent.ok) await pruneOldMemos(context);
}

function sayQueued(context: CommandContext, failure: Parameters<typeof reportFailure>[1] | null) {
  if (failure !== null) reportFailure(context, failure);
  context.say({
    ko: '메모는 보낼 것에 두었습니다.',
    en: 'The memo waits in the outbox.',
  });
}

interface Ran {
  readonly argv: readonly string[];
  readonly end: ForegroundExit;
  readonly options: RunOptions;
}

/** Not the whole command: what stands on its line may be a secret. */
function memoText({language}: CommandContext, {argv, end, options}: Ran): string {
  const title = options.title ?? basename(argv[0] ?? '');
  const heading = runHeading({...end, title: sanitizeLine(title)}, language);
  const lines = lastLines(end.output, options.lines ?? defaultLines);
  const room = maxMessageUnits - heading.length - 1;
  const body = options.lines === undefined ? linesThatFit(lines, room) : lines.join('\n');
  return body === '' ? heading : `${heading}\n${body}`;
}
