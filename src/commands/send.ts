import {sendNow} from '../app/operations/send-now.ts';
import {exitCode, exitCodeOf} from '../domain/exit-code.ts';
import type {Failure} from '../domain/failure.ts';
import {isPartlySent, type Memo} from '../domain/memo.ts';
import {failed, type Result, succeeded} from '../domain/result.ts';
import {type CommandContext, printJson} from './command-context.ts';
import {readInput} from './read-input.ts';
import {failureJson, reportFailure} from './report-failure.ts';

export interface SendOptions {
  readonly json?: boolean;
  readonly link?: string;
  readonly button?: string;
}

/** `kakao-tui send`: one memo from the words of the command line or from stdin. */
export async function runSend(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<number> {
  const text = await readText(context, words);
  if (!text.ok) return refuse(context, text.failure, options);
  const sent = await sendNow(
    context.ports(),
    {text: text.value, link: options.link ?? null, buttonTitle: options.button ?? null},
    context.signal,
  );
  if (!sent.ok) return refuse(context, sent.failure, options);
  return report(context, sent.value, options);
}

/** Words win; stdin is read for `-` or when there are none and it is no terminal. */
async function readText(
  context: CommandContext,
  words: readonly string[],
): Promise<Result<string>> {
  const fromInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!fromInput) return succeeded(words.join(' '));
  if (words.length === 0 && context.stdin.isTTY) return failed({kind: 'memo-empty'});
  return readInput(context);
}

function refuse(context: CommandContext, failure: Failure, options: SendOptions): number {
  if (options.json) {
    const error = failureJson(failure, context.language);
    const nothing = {ok: false, id: null, status: 'failed', parts: []};
    printJson(context, {schema: 'kakao-tui/send@1', ...nothing, error});
  }
  return reportFailure(context, failure);
}

function report(context: CommandContext, memo: Memo, options: SendOptions): number {
  if (options.json) printJson(context, sendJson(context, memo));
  if (memo.failure === null) {
    context.say(sentWords(memo));
    return exitCode.done;
  }
  const code = reportFailure(context, memo.failure);
  if (!isPartlySent(memo) || memo.status === 'unknown') return code;
  const sent = memo.parts.filter((part) => part.status === 'sent').length;
  context.say({
    ko: `${memo.parts.length}조각 가운데 ${sent}조각만 보냈습니다.`,
    en: `Only ${sent} of ${memo.parts.length} parts were sent.`,
  });
  return exitCode.partlySent;
}

function sentWords({parts}: Memo) {
  return parts.length === 1
    ? {ko: '보냈습니다.', en: 'Sent.'}
    : {
        ko: `${parts.length}조각으로 나누어 보냈습니다.`,
        en: `Sent in ${parts.length} parts.`,
      };
}

function sendJson(context: CommandContext, memo: Memo) {
  const {failure, id, status} = memo;
  return {
    schema: 'kakao-tui/send@1',
    ok: status === 'sent',
    id,
    status,
    parts: partsJson(memo),
    error: failure === null ? null : failureJson(failure, context.language),
  };
}

/** The parts of a memo as every JSON answer shows them. */
export function partsJson({parts}: Pick<Memo, 'parts'>) {
  return parts.map(({status}, index) => ({index: index + 1, of: parts.length, status}));
}

export function exitCodeOfMemo(memo: Memo): number {
  return memo.failure === null ? exitCode.done : exitCodeOf(memo.failure);
}
