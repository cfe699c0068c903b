import {setImmediate} from 'node:timers/promises';
import {recoverMemos} from '../app/operations/recover-memos.ts';
import {exitCode} from '../domain/exit-code.ts';
import {countSent, isPartlySent, type Memo} from '../domain/memo.ts';
import {sanitizeLine} from '../domain/sanitize.ts';
import {memoStatusWords} from '../messages/memo-words.ts';
import {dateTime} from '../messages/time-words.ts';
import {type CommandContext, printJson} from './command-context.ts';
import {recordJson} from './memo-json.ts';

export interface HistoryOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly limit?: number;
}

/** Memos printed without a turn of the event loop, in which a closed pipe or a signal is noticed. */
const turn = 200;

/** `kakao-tui history`: every memo on record, oldest first, whatever its state. */
export async function runHistory(
  context: CommandContext,
  options: HistoryOptions,
): Promise<number> {
  const ports = context.ports();
  await recoverMemos(ports);
  const memos = ports.memos.all(options.limit);
  if (options.json) {
    const list = Array.from(memos, recordJson);
    printJson(context, {schema: 'kakao-tui/history@1', memos: list});
    return exitCode.done;
  }
  let count = 0;
  for (const memo of memos) {
    count += 1;
    if (count % turn === 0) await setImmediate();
    if (options.jsonl) printJson(context, {schema: 'kakao-tui/memo@1', ...recordJson(memo)});
    else printMemo(context, memo);
  }
  if (count === 0 && !options.jsonl && options.limit !== 0) {
    context.note({ko: '아직 기록이 없습니다.', en: 'Nothing on record yet.'});
  }
  return exitCode.done;
}

function printMemo(context: CommandContext, memo: Memo): void {
  const {language} = context;
  const words = memoStatusWords(memo.status, language);
  const state = isPartlySent(memo) ? `${words} ${countSent(memo)}/${memo.parts.length}` : words;
  context.print(
    `${dateTime(memo.createdAt, language)}  [${state}]  ${sanitizeLine(memo.text).trimEnd()}`,
  );
}
