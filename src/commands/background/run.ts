import type {NewMemo} from '../../app/memo/accept-memo.ts';
import {sendOnce} from '../../app/memo/send-once.ts';
import type {RunForeground} from '../../app/ports/foreground-process-ports.ts';
import {readPictures} from '../../app/shared/read-pictures.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {sendingDefaultsOf} from '../../app/state/sending-defaults.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {sanitizeLine, sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {notStartedWords, unreadableLinesWords} from '../../messages/subjects/run-words.ts';
import {ringAfter} from '../send/ring.ts';
import {timeoutPerPictureMs} from '../send/send-pictures.ts';
import {reportSent} from '../send/send-report.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {checkPictureSource, pictureMessage} from '../shared/given-message.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {printWarning} from '../shared/print-warning.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportRemoved} from '../shared/report-cleaned.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {runContent} from './run-content.ts';
import type {RunOptions} from './run-options.ts';
import {type RunResult, runResult} from './run-result.ts';

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
  const possible = checkPicture(options);
  if (!possible.ok) return reportFailure(context, possible.failure);
  const end = await runThrough(argv);
  if (end.startProblem !== null) {
    context.say(notStartedWords(sanitizeLine(argv[0] ?? ''), end.startProblem));
  }
  if (end.code !== exitCode.done || !options.onFailureOnly) {
    const {unreadable} = end.output;
    if (unreadable > 0 && options.lines !== 0) context.say(unreadableLinesWords(unreadable));
    const rings = options.ringOnFailure === true && end.code !== exitCode.done;
    await sendResult(context, runResult(context, {argv, end, options}), {...options, rings});
  }
  return end.code;
}

/** Refuses before the command what would keep its result back. */
function checkPicture({card: isCard = false, ...message}: RunOptions): Result<unknown> {
  const {image} = message;
  if (image === undefined) return succeeded(null);
  return isCard ? checkPictureSource(image) : pictureMessage(message, '');
}

async function sendResult(
  context: CommandContext,
  result: RunResult,
  options: RunOptions & {readonly rings: boolean},
): Promise<void> {
  const titles = [result.title, ...textsInOptions({button: options.button ?? []})];
  const given = titles.map((one = '') => sanitizeWithCount(one));
  reportRemoved(
    context,
    [...given, ...result.lines].map(({removed}) => removed),
  );
  const timeout = sendTimeoutMs + (options.image === undefined ? 0 : timeoutPerPictureMs);
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeout)]);
  // A data folder that cannot be opened must not change the exit code.
  const sent = await storageResult(async () => {
    const memo = await runMemo(context, result, options);
    if (!memo.ok) return memo;
    if (memo.value.files !== undefined) printWarning(context, 'picture-public');
    const rings = options.rings ? ({rings: true} as const) : {};
    const request = {...memo.value, ...rings, onOutOfReach: 'queued'} as const;
    return sendOnce(context.ports(), request, signal);
  });
  if (!sent.ok) reportFailure(context, sent.failure);
  else if (sent.value.memo?.status === 'queued') reportQueued(context, sent.value.memo.failure);
  else reportSent(context, sent.value, {});
  if (sent.ok && options.rings && sent.value.memo !== null) {
    await ringAfterRun(context, sent.value.memo);
  }
  if (sent.ok) await pruneOldMemos(context);
}

/** The reminder waits if it cannot be set now, as the memo does; the exit code stays. */
async function ringAfterRun(context: CommandContext, memo: Memo): Promise<void> {
  const rung = await storageResult(async () => {
    return succeeded(await ringAfter(context, memo, {queue: true}));
  });
  if (!rung.ok) reportFailure(context, rung.failure);
  else rung.value?.report(exitCode.done);
}

/** A picture that cannot be read must not keep back how the command ended: the memo says so. */
async function runMemo(
  context: CommandContext,
  result: RunResult,
  options: RunOptions,
): Promise<Result<NewMemo>> {
  const ports = context.ports();
  const language = context.memoLanguage;
  const defaults = sendingDefaultsOf(ports.preferences.read());
  const content = runContent(result, options, {defaults, language});
  const memo = content.ok ? await readPictures(ports, content.value, {}) : content;
  if (memo.ok || options.image === undefined) return memo;
  const {image: _, ...others} = options;
  const {title} = describeFailure(memo.failure, language);
  context.say(describeFailure(memo.failure, context.language).title);
  return runMemo(context, {...result, note: [title, ...result.note]}, others);
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
