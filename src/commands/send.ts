import type {NewMemo} from '../app/operations/accept-memo.ts';
import {sendNow} from '../app/operations/send-now.ts';
import {type Failure, FailureError} from '../domain/failure.ts';
import type {Memo} from '../domain/memo.ts';
import {failed, type Result, succeeded} from '../domain/result.ts';
import {type CommandContext, printJson} from './command-context.ts';
import {memoJson} from './memo-json.ts';
import {readInput} from './read-input.ts';
import {failureJson, reportFailure} from './report-failure.ts';
import {reportMemo} from './report-memo.ts';
import {warnLinkDomain} from './warn-link-domain.ts';

export interface SendOptions {
  readonly json?: boolean;
  readonly link?: string;
  readonly button?: string;
  /** Whether the parts start with `(1/3) `. */
  readonly numbers?: boolean;
}

/** `kakao-tui send`: one memo from the words of the command line or from stdin. */
export async function runSend(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<number> {
  const sent = await send(context, words, options);
  return sent.ok ? report(context, sent.value, options) : refuse(context, sent.failure, options);
}

/** What cannot be opened is a failure like any other here: a script gets its JSON in every case. */
async function send(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<Result<Memo>> {
  try {
    const ports = context.ports();
    const text = await readText(context, words);
    if (!text.ok) return text;
    warnLinkDomain(context, options.link ?? ports.preferences.read().link);
    return await sendNow(ports, newMemo(text.value, options), context.signal);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return failed(error.failure);
  }
}

/** What is not given stays as the preferences say. */
function newMemo(text: string, {link, button, numbers}: SendOptions): NewMemo {
  return {
    text,
    ...(link === undefined ? {} : {link}),
    ...(button === undefined ? {} : {buttonTitle: button}),
    ...(numbers === undefined ? {} : {isNumbered: numbers}),
  };
}

/** Words win; stdin is read for `-` or when there are none. */
async function readText(
  context: CommandContext,
  words: readonly string[],
): Promise<Result<string>> {
  const fromInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!fromInput) return succeeded(words.join(' '));
  if (context.stdin.isTTY) {
    context.note({
      ko: '메모를 적고, 새 줄에서 Ctrl+D를 누르면 보냅니다.',
      en: 'Write the memo; Ctrl+D on a new line sends it.',
    });
  }
  return readInput(context);
}

function refuse(context: CommandContext, failure: Failure, options: SendOptions): number {
  if (options.json) {
    const error = failureJson(failure, context.language);
    const isUnknown = failure.kind === 'not-recorded';
    const known = isUnknown ? {id: failure.id, status: 'unknown'} : {id: null, status: 'failed'};
    printJson(context, {schema: 'kakao-tui/send@1', ok: false, ...known, parts: [], error});
  }
  return reportFailure(context, failure);
}

function report(context: CommandContext, memo: Memo, options: SendOptions): number {
  if (options.json) printJson(context, sendJson(context, memo));
  return reportMemo(context, memo);
}

function sendJson({language}: CommandContext, memo: Memo) {
  const {id, status, parts, error} = memoJson(memo, language);
  return {schema: 'kakao-tui/send@1', ok: status === 'sent', id, status, parts, error};
}
