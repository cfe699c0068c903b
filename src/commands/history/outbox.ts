import {recoverMemos} from '../../app/memo/recover-memos.ts';
import {retryMemo} from '../../app/memo/send-once.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {resolveUnknown} from '../../app/shared/requeue-memo.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {memoStatusWords, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {drainSettled} from '../send/drain-settled.ts';
import {flushExit} from '../send/flush-exit.ts';
import {reportMemo} from '../send/report-memo.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {findUnsent} from '../shared/find-memo.ts';
import {memoJson} from '../shared/memo-json.ts';
import {memoHead, memoRow} from '../shared/memo-row.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {type TableRow, tableLines} from '../shared/table.ts';
import {keptPictureLine, keptPictures} from './kept-pictures.ts';

export interface OutboxOptions {
  readonly json?: boolean;
  readonly arrived?: boolean;
}

/** `kakao-tui outbox [list|flush|retry ID|resolve ID --arrived|discard ID]`. */
export async function runOutbox(
  context: CommandContext,
  {action, id}: {action: string; id: string | null},
  options: OutboxOptions,
): Promise<number> {
  if (id === null) {
    if (action === 'list') return listOutbox(context, options);
    if (action === 'flush') return flushOutbox(context, options);
  } else {
    if (action === 'retry') return retryOutbox(context, id, options);
    if (action === 'resolve' && options.arrived) return resolveOutbox(context, id);
    if (action === 'discard') return discardOutbox(context, id);
  }
  context.say({
    ko: 'list, flush, retry ID, resolve ID --arrived, discard ID 중 하나를 쓰세요.',
    en: 'Use one of list, flush, retry ID, resolve ID --arrived, discard ID.',
  });
  return exitCode.usage;
}

/** `kakao-tui outbox list`: prints every unsent memo, oldest first. */
async function listOutbox(context: CommandContext, options: OutboxOptions): Promise<number> {
  const ports = context.ports();
  await recoverMemos(ports);
  const memos = ports.memos.unsettled();
  if (options.json) {
    const list = memos.map((memo) => memoJson(memo, context.language));
    printJson(context, {schema: 'kakao-tui/outbox@1', memos: list});
    return exitCode.done;
  }
  printUnsettled(context, memos);
  if (memos.length === 0) context.note({ko: '보낼 메모가 없습니다.', en: 'The outbox is empty.'});
  return exitCode.done;
}

/** `kakao-tui outbox flush`: sends the queued memos in order and waits for the results. */
async function flushOutbox(context: CommandContext, options: OutboxOptions): Promise<number> {
  const ports = context.ports();
  const flushed = await drainSettled(context);
  await pruneOldMemos(context);
  if (options.json) printFlushed(context, ports, flushed.memos);
  return context.settle(flushExit(context, ports, flushed));
}

function printFlushed(context: CommandContext, ports: Ports, memos: readonly Memo[]): void {
  printJson(context, {
    schema: 'kakao-tui/flush@1',
    sent: memos.filter((memo) => memo.status === 'sent').length,
    waiting: ports.memos.counts().queued,
    memos: memos.map((memo) => memoJson(memo, context.language)),
  });
}

/** `kakao-tui outbox retry ID`: sends one memo again and waits for the result. */
async function retryOutbox(
  context: CommandContext,
  id: string,
  options: OutboxOptions,
): Promise<number> {
  const ports = context.ports();
  const found = findUnsent(context, id);
  if (found === null) return exitCode.usage;
  const retried = await retryMemo(ports, found.id, context.signal);
  if (!retried.ok) return reportFailure(context, retried.failure);
  const memo = retried.value ?? ports.memos.find(found.id) ?? found;
  if (options.json) {
    printJson(context, {schema: 'kakao-tui/memo@1', ...memoJson(memo, context.language)});
  }
  return context.settle(reportMemo(context, memo));
}

/** `kakao-tui outbox resolve ID --arrived`: marks a memo that the user saw in KakaoTalk as sent. */
function resolveOutbox(context: CommandContext, id: string): number {
  const ports = context.ports();
  const memo = findUnsent(context, id);
  if (memo === null) return exitCode.usage;
  if (resolveUnknown(ports, memo.id) === null) {
    context.say({
      ko: '도착 확인이 필요한 메모에만 쓸 수 있습니다.',
      en: 'Only a memo whose arrival is unknown can be resolved.',
    });
    return exitCode.usage;
  }
  context.note({ko: '도착한 것으로 표시했습니다.', en: 'Marked as arrived.'});
  return exitCode.done;
}

/** `kakao-tui outbox discard ID`: deletes an unsent memo. */
function discardOutbox(context: CommandContext, id: string): number {
  const memo = findUnsent(context, id);
  if (memo === null) return exitCode.usage;
  if (context.ports().memos.remove(memo.id, ['queued', 'failed', 'unknown'])) {
    context.note({ko: '삭제했습니다. 보내지 않습니다.', en: 'Discarded. It will not be sent.'});
    return exitCode.done;
  }
  context.say({
    ko: '이미 보냈거나 보내는 중인 메모는 삭제할 수 없습니다.',
    en: 'A memo that was sent or is being sent cannot be discarded.',
  });
  return exitCode.usage;
}

function printUnsettled(context: CommandContext, memos: readonly Memo[]): void {
  const {language, output} = context;
  const {isTerminal, columns} = output;
  const below = (memo: Memo): readonly string[] => [
    ...keptPictures(context.ports(), memo).map((one) => indented(keptPictureLine(one, language))),
    ...reasonLines(memo, language),
  ];
  const lines = isTerminal
    ? tableLines(
        memoHead,
        memos.map((memo): TableRow => ({...memoRow(memo, language), below: below(memo)})),
        {columns, language},
      )
    : memos.flatMap((memo) => [wordsOf(memo, language), ...below(memo)]);
  for (const line of lines) context.print(line);
}

function wordsOf(memo: Memo, language: Language): string {
  const state = memoStatusWords(memo.status, language);
  const text = toFriendsWords(memo, language) + sanitizeLine(memo.text);
  return `${shortId(memo.id)}  ${dateTime(here(memo.createdAt), language)}  [${state}]  ${text}`;
}

/** Why a memo is not sent, indented below it. */
function reasonLines({failure}: Memo, language: Language): readonly string[] {
  if (failure === null) return [];
  const {title, nextStep} = describeFailure(failure, language);
  return [indented(`${title} ${nextStep}`.trimEnd())];
}

/** A line below that of a memo. */
function indented(line: string): string {
  return `          ${line}`;
}
