import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Row} from '../base/row.ts';
import type {View} from '../base/view.ts';

/** A memo among the loaded ones. */
export interface HistoryBlock {
  readonly memo: RecordedMemo;
  readonly memos: readonly RecordedMemo[];
  readonly index: number;
  /** Whether the day's heading is above the memo. */
  readonly startsDay: boolean;
}

export interface Marks {
  readonly isSelected: boolean;
  readonly isMarked: boolean;
}

/** How the history looks: the rows of each memo, and what separates it from the memo above. */
export interface HistoryLayout {
  rowsOf(block: HistoryBlock, view: View, marks: Marks): readonly Row[];
  /** The number of rows, which is the same for all marks, without laying out more than needed. */
  heightOf(block: HistoryBlock, view: View): number;
}
