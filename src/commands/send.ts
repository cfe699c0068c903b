import {sendNow} from '../app/operations/send-now.ts';
import {exitCode} from '../domain/exit-code.ts';
import {type Failure, FailureError} from '../domain/failure.ts';
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
  const sent = await send(context, words, options);
  return sent.ok ? report(context, sent.value, options) : refuse(context, sent.failure, options);
}

/** What cannot be opened is a failure like any other here: a script gets its JSON in every case. */
async function send(
  context: CommandContext,
  words: readonly string[],
  {link, button}: SendOptions,
): Promise<Result<Memo>> {
  try {
    const ports = context.ports();
    const text = await readText(context, words);
    if (!text.ok) return text;
    const memo = {text: text.value, link: link ?? null, buttonTitle: button ?? null};
    return await sendNow(ports, memo, context.signal);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return failed(error.failure);
  }
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
    const nothing = {ok: false, id: null, status: 'failed', parts: []};
    printJson(context, {schema: 'kakao-tui/send@1', ...nothing, error});
  }
  return reportFailure(context, failure);
}

function report(context: CommandContext, memo: Memo, options: SendOptions): number {
  if (options.json) printJson(context, sendJson(context, memo));
  if (memo.failure === null) {
    context.note(sentWords(memo));
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
