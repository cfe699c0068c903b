import type {History} from '../../app/state/history-state.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {View} from '../base/view.ts';
import {chatLayout} from './chat-layout.ts';
import type {HistoryBlock, HistoryLayout} from './history-layout.ts';
import {logLayout} from './log-layout.ts';
import type {Blocks} from './row-positions.ts';

/** The loaded memos as blocks of rows; the day's heading belongs to its first memo. */
export interface HistoryBlocks extends Blocks {
  readonly layout: HistoryLayout;
  readonly memoOf: (index: number) => RecordedMemo;
  readonly blockOf: (index: number) => HistoryBlock;
}

const layouts = {chat: chatLayout, log: logLayout} as const;

export function historyBlocks({memos, hasOlder}: History, view: View): HistoryBlocks {
  const layout = layouts[view.layout];
  const memoOf = (index: number): RecordedMemo => {
    const memo = memos[index];
    if (memo === undefined) throw new RangeError(`no memo ${index} of ${memos.length}`);
    return memo;
  };
  const blockOf = (index: number): HistoryBlock => {
    const [memo, previous] = [memoOf(index), memos[index - 1]];
    const startsDay = previous === undefined ? !hasOlder : dayOf(previous) !== dayOf(memo);
    return {memo, memos, index, startsDay};
  };
  return {
    count: memos.length,
    layout,
    memoOf,
    blockOf,
    heightOf: (index) => layout.heightOf(blockOf(index), view),
  };
}

const days = new WeakMap<RecordedMemo, string>();

/** The day in the user's time zone. */
function dayOf(memo: RecordedMemo): string {
  const known = days.get(memo) ?? new Date(memo.createdAt).toDateString();
  days.set(memo, known);
  return known;
}
