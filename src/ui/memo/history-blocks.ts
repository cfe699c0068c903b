import type {History} from '../../app/state/history-state.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {View} from '../base/view.ts';
import {memoRows} from './memo-rows.ts';
import type {Blocks} from './row-positions.ts';

/** The loaded memos as blocks of rows; the day's heading belongs to its first memo. */
export interface HistoryBlocks extends Blocks {
  readonly memoOf: (index: number) => RecordedMemo;
  readonly startsDay: (index: number) => boolean;
}

export function historyBlocks({memos, hasOlder}: History, view: View): HistoryBlocks {
  const memoOf = (index: number): RecordedMemo => {
    const memo = memos[index];
    if (memo === undefined) throw new RangeError(`no memo ${index} of ${memos.length}`);
    return memo;
  };
  const startsDay = (index: number): boolean =>
    index === 0 ? !hasOlder : dayOf(memoOf(index - 1)) !== dayOf(memoOf(index));
  return {
    count: memos.length,
    memoOf,
    startsDay,
    heightOf: (index) => memoRows(memoOf(index), view).length + (startsDay(index) ? 1 : 0),
  };
}

const days = new WeakMap<RecordedMemo, string>();

/** The day in the user's time zone. */
function dayOf(memo: RecordedMemo): string {
  const known = days.get(memo) ?? new Date(memo.createdAt).toDateString();
  days.set(memo, known);
  return known;
}
