import {recoverMemos} from '../../app/memo/recover-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Language} from '../../domain/program/language.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {memoText, toFriendsWords} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Choice, chooseMemos} from '../shared/choose-memos.ts';
import {type CommandContext, jsonLine, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {recordJson} from '../shared/memo-json.ts';
import {memoHead, memoRow, memoState} from '../shared/memo-row.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import type {Line} from '../shared/styled-line.ts';
import {layOut, type Table} from '../shared/table.ts';

export interface HistoryOptions extends Choice {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly full?: boolean;
}

/** How many memos are written at a time. */
const batchSize = 200;

/**
 * `kakao-tui history`: prints the memos in the history in any state. A person gets a table with the
 * newest first; scripts get the oldest first.
 */
export async function runHistory(
  context: CommandContext,
  options: HistoryOptions,
): Promise<number> {
  await recoverMemos(context.ports());
  await pruneOldMemos(context);
  const newestFirst = context.output.isTerminal && !options.json && !options.jsonl;
  const memos = await chooseMemos(context, {...options, newestFirst});
  if (memos === null) return exitCode.usage;
  if (options.json) {
    const list = Array.from(memos, recordJson);
    printJson(context, {schema: 'kakao-tui/history@1', memos: list});
    return exitCode.done;
  }
  const count = await writeMemos(context, memos, options);
  if (context.signal.aborted) return exitCode.cancelled;
  if (count === 0 && !options.jsonl && options.limit !== 0) noteEmpty(context, options);
  return exitCode.done;
}

/**
 * Returns how many were written; a signal or a reader that closes the pipe ends the output early.
 */
async function writeMemos(
  context: CommandContext,
  memos: Iterable<Memo>,
  options: HistoryOptions,
): Promise<number> {
  const linesOf = formatOf(context, options);
  const output = await context.output.open(options.jsonl ? 'data' : 'reading');
  let count = 0;
  let batch: Memo[] = [];
  for (const memo of memos) {
    batch.push(memo);
    count += 1;
    if (batch.length < batchSize) continue;
    if (!(await output.writeLines(linesOf(batch))) || context.signal.aborted) break;
    batch = [];
  }
  if (batch.length > 0) await output.writeLines(linesOf(batch));
  await output.end();
  return count;
}

/** Turns a batch of memos into lines. */
type Format = (memos: readonly Memo[]) => readonly Line[];

function formatOf(context: CommandContext, {jsonl, full}: HistoryOptions): Format {
  const {language, output} = context;
  if (jsonl) return (memos) => memos.map(jsonOf);
  if (full) return (memos) => memos.flatMap((memo) => fullLines(memo, language));
  if (!output.isTerminal) return (memos) => memos.map((memo) => wordsOf(memo, language));
  let table: Table | null = null;
  return (memos) => {
    const rows = memos.map((memo) => memoRow(memo, language));
    const isFirst = table === null;
    table ??= layOut(memoHead, rows, {columns: output.columns, language});
    return [...(isFirst ? [table.heading] : []), ...rows.flatMap(table.linesOf)];
  };
}

function jsonOf(memo: Memo): string {
  return jsonLine({schema: 'kakao-tui/memo@1', ...recordJson(memo)});
}

function wordsOf(memo: Memo, language: Language): string {
  const state = memoState(memo, language).text;
  const to = toFriendsWords(memo, language);
  const text = sanitizeLine(memoText(memo, language)).trimEnd();
  return `${shortId(memo.id)}  ${dateTime(here(memo.createdAt), language)}  [${state}]  ${to}${text}`;
}

/** The whole text with its line breaks, below the facts about the memo. */
function fullLines(memo: Memo, language: Language): readonly Line[] {
  const facts = memoRow(memo, language).cells.flatMap((cell) => [cell, '  ']);
  const text = toFriendsWords(memo, language) + sanitize(memoText(memo, language)).trimEnd();
  return [facts.slice(0, -1), ...text.split('\n').map((line) => `  ${line}`), ''];
}

function noteEmpty(context: CommandContext, {since, search}: HistoryOptions): void {
  context.note(
    since === undefined && search === undefined
      ? {ko: '아직 기록이 없습니다.', en: 'The history is empty.'}
      : {ko: '조건에 맞는 메모가 없습니다.', en: 'No memos found.'},
  );
}
