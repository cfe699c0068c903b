import {recoverMemos} from '../../app/memo/recover-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {countSent, isPartlySent, type Memo} from '../../domain/memo/memo.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {memoStatusWords, memoText} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Choice, chooseMemos} from '../shared/choose-memos.ts';
import {type CommandContext, jsonLine, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {recordJson} from '../shared/memo-json.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';

export interface HistoryOptions extends Choice {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** How many lines are written at a time. */
const batchSize = 200;

/** `kakao-tui history`: prints the memos in the history, oldest first, in any state. */
export async function runHistory(
  context: CommandContext,
  options: HistoryOptions,
): Promise<number> {
  await recoverMemos(context.ports());
  await pruneOldMemos(context);
  const memos = await chooseMemos(context, options);
  if (memos === null) return exitCode.usage;
  if (options.json) {
    const list = Array.from(memos, recordJson);
    printJson(context, {schema: 'kakao-tui/history@1', memos: list});
    return exitCode.done;
  }
  const count = await writeLines(context, memos, options);
  if (context.signal.aborted) return exitCode.cancelled;
  if (count === 0 && !options.jsonl && options.limit !== 0) noteEmpty(context, options);
  return exitCode.done;
}

/** Returns how many were written; a signal or a reader that closes the pipe ends the output early. */
async function writeLines(
  context: CommandContext,
  memos: Iterable<Memo>,
  {jsonl}: HistoryOptions,
): Promise<number> {
  const lineOf = jsonl ? jsonOf : wordsOf;
  const output = await context.output.open(jsonl ? 'data' : 'reading');
  let count = 0;
  let text = '';
  for (const memo of memos) {
    text += `${lineOf(memo, context)}\n`;
    count += 1;
    if (count % batchSize !== 0) continue;
    if (!(await output.write(text)) || context.signal.aborted) break;
    text = '';
  }
  if (text !== '') await output.write(text);
  await output.end();
  return count;
}

function jsonOf(memo: Memo): string {
  return jsonLine({schema: 'kakao-tui/memo@1', ...recordJson(memo)});
}

function wordsOf(memo: Memo, {language}: CommandContext): string {
  const words = memoStatusWords(memo.status, language);
  const state = isPartlySent(memo) ? `${words} ${countSent(memo)}/${memo.parts.length}` : words;
  const text = sanitizeLine(memoText(memo, language)).trimEnd();
  return `${shortId(memo.id)}  ${dateTime(here(memo.createdAt), language)}  [${state}]  ${text}`;
}

function noteEmpty(context: CommandContext, {since, search}: HistoryOptions): void {
  context.note(
    since === undefined && search === undefined
      ? {ko: '아직 기록이 없습니다.', en: 'The history is empty.'}
      : {ko: '조건에 맞는 메모가 없습니다.', en: 'No memos found.'},
  );
}
