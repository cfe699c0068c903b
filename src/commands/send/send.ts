import type {Accepted} from '../../app/memo/accept-memo.ts';
import {awaitOutcome} from '../../app/memo/await-outcome.ts';
import {sendOnce} from '../../app/memo/send-once.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {maxTimerMs} from '../../domain/program/max-timer.ts';
import {checkMessage} from '../shared/check-message.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {messageForm, textMisfit} from '../shared/message-form.ts';
import {textsInJson} from '../shared/message-texts.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {warnSplitAddress} from '../shared/warn-split-address.ts';
import {chooseContent} from './choose-content.ts';
import {refuseReceivers} from './friend-options.ts';
import {ringAfter} from './ring.ts';
import {saveInterrupted} from './save-interrupted.ts';
import {dryRun} from './send-dry-run.ts';
import {editText} from './send-editor.ts';
import {laterOption, newMemoOf, type SendOptions, sendRequestOf} from './send-options.ts';
import {
  noteTextAfterPicture,
  reportLeftPicture,
  timeoutPerPictureMs,
  warnPublicPicture,
} from './send-pictures.ts';
import {reportRefusal, reportSent} from './send-report.ts';
import {readSendText, type SendText} from './send-text.ts';
import {warnLinkDomains} from './warn-link-domain.ts';

export {reportRefusal} from './send-report.ts';

/** The default timeout (ms), and what each further part adds to it. */
const timeoutMs = 30_000;
const timeoutPerPartMs = 1000;

/** `kakao-tui send`: sends a memo from the command line, an editor, a file or stdin. */
export async function runSend(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<number> {
  const form = messageForm(options);
  if (!form.ok) return reportRefusal(context, form.failure, options);
  const misfit = words.length === 0 ? null : textMisfit(form.value, options);
  if (misfit !== null && !misfit.ok) return reportRefusal(context, misfit.failure, options);
  const hasOtherText = options.file !== undefined || options.editor;
  if (words.length > 0 && hasOtherText) return refuseTwoTexts(context);
  const refused = refuseReceivers(context, {form: form.value, words}, options);
  if (refused !== null) return refused;
  const edited = options.editor ? await editText(context, options) : null;
  if (typeof edited === 'number') return edited;
  // Storage errors become failures, so that scripts always get JSON.
  const given = {form: form.value, words, edited};
  const done = await storageResult(() => send(context, given, options));
  const code = done.ok ? done.value : reportRefusal(context, done.failure, options);
  // The editor's file is gone, and a refused text is in no memo.
  const isRefused = code === exitCode.input || code === exitCode.usage;
  if (edited !== null && isRefused) saveInterrupted(context, edited, options);
  return code;
}

async function send(
  context: CommandContext,
  given: SendText,
  options: SendOptions,
): Promise<Result<number>> {
  const ports = context.ports();
  const text = await readSendText(context, given, options);
  if (!text.ok) return text;
  const chosen = await chooseContent(context, options, text.value);
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return succeeded(reportSent(context, nothingNew, options));
  const {content, asked, files} = chosen.value;
  const checked = checkMessage(context, content, options);
  if (!checked.ok) return checked;
  if (given.form === 'template')
    reportCleaned(context, ...textsInJson(JSON.parse(text.value ?? '')));
  if (content.kind === 'text') warnSplitAddress(context, content);
  // --no-history and --dry-run must leave nothing behind.
  const stores = options.history !== false && !options.dryRun;
  warnLinkDomains(context, checked.value.content, {stores});
  const memo = newMemoOf(content, options, files);
  noteTextAfterPicture(context, checked.value);
  if (options.to !== undefined) {
    warnPublicPicture(context, checked.value.content);
    const {sendToChosen} = await import('./load-friends.ts');
    const timeoutMs = options.timeout ?? defaultTimeoutOf(content);
    return sendToChosen(context, {memo, composed: checked.value, timeoutMs}, options);
  }
  if (options.dryRun) return dryRun(context, memo, options);
  if (laterOption(options) !== undefined) {
    const {sendLater} = await import('./send-later.ts');
    return sendLater(context, content, options);
  }
  warnPublicPicture(context, checked.value.content);
  const timeout = options.timeout ?? defaultTimeoutOf(content);
  const signal = deadline(context.signal, timeout);
  const request = sendRequestOf({...memo, content: asked}, options);
  const sent = await sendOnce(ports, request, signal);
  if (!sent.ok) return sent;
  if (sent.value.heldBack === null) reportLeftPicture(context, content, sent.value.memo);
  const code = await reportOutcome(context, await settled(ports, sent.value, signal), options);
  await pruneOldMemos(context);
  return succeeded(code);
}

/** Reports the memo, and the reminder that follows it. */
async function reportOutcome(
  context: CommandContext,
  sent: Accepted,
  options: SendOptions,
): Promise<number> {
  if (!options.ring || sent.heldBack !== null) return reportSent(context, sent, options);
  const ring = await ringAfter(context, sent.memo, options);
  const code = reportSent(context, sent, {...options, ...(ring === null ? {} : {ring})});
  return ring?.report(code) ?? code;
}

const nothingNew = {heldBack: 'nothing-new', memo: null} as const;

/** Waits for the outcome of the memo with the same key, which another process may be sending. */
async function settled(ports: Ports, sent: Accepted, signal: AbortSignal): Promise<Accepted> {
  if (sent.heldBack !== 'same-key' || sent.memo === null) return sent;
  return {...sent, memo: await awaitOutcome(ports, sent.memo.id, signal)};
}

function defaultTimeoutOf(given: GivenContent): number {
  const parts =
    'messages' in given
      ? given.messages.length - 1
      : Math.floor(given.text.length / maxMessageUnits);
  const pictures = given.kind === 'text' ? 0 : (given.pictures ?? []).length;
  return timeoutMs + parts * timeoutPerPartMs + pictures * timeoutPerPictureMs;
}

function deadline(signal: AbortSignal, ms: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(Math.min(ms, maxTimerMs))]);
}

function refuseTwoTexts(context: CommandContext): number {
  context.say({
    ko: '글, --file, --editor 중 하나만 쓰세요. 아무것도 보내지 않았습니다.',
    en: 'Use only one of a text, --file and --editor. Nothing was sent.',
  });
  return exitCode.usage;
}
