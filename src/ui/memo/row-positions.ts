/** Blocks of rows one below the other, such as the memos of a history. */
export interface Blocks {
  readonly count: number;
  /** At least one row. */
  readonly heightOf: (index: number) => number;
}

/** A row of a block. */
export interface RowPosition {
  readonly index: number;
  readonly row: number;
}

export const firstPosition: RowPosition = {index: 0, row: 0};

export function lastPosition(blocks: Blocks): RowPosition {
  return blocks.count === 0 ? firstPosition : endOf(blocks, blocks.count - 1);
}

/** The last row of a block. */
export function endOf(blocks: Blocks, index: number): RowPosition {
  return {index, row: blocks.heightOf(index) - 1};
}

/** The position that many rows above, or the first one. */
export function positionAbove(
  blocks: Blocks,
  {index, row}: RowPosition,
  rows: number,
): RowPosition {
  let at = index;
  let left = rows - row;
  while (left > 0 && at > 0) {
    at -= 1;
    left -= blocks.heightOf(at);
  }
  return left > 0 ? firstPosition : {index: at, row: 0 - left};
}

/** The position that many rows below, or the last one. */
export function positionBelow(
  blocks: Blocks,
  {index, row}: RowPosition,
  rows: number,
): RowPosition {
  let at = index;
  let left = row + rows;
  while (at < blocks.count - 1 && left >= blocks.heightOf(at)) {
    left -= blocks.heightOf(at);
    at += 1;
  }
  return {index: at, row: Math.min(left, blocks.heightOf(at) - 1)};
}

/** Negative if `one` is above `other`. */
export function comparePositions(one: RowPosition, other: RowPosition): number {
  return one.index - other.index || one.row - other.row;
}

export function higherPosition(one: RowPosition, other: RowPosition): RowPosition {
  return comparePositions(one, other) <= 0 ? one : other;
}

export function lowerPosition(one: RowPosition, other: RowPosition): RowPosition {
  return comparePositions(one, other) <= 0 ? other : one;
}
