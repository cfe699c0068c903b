/** Blocks of rows one below the other, such as the memos of a history. */
export interface Blocks {
  readonly count: number;
  /** At least one row. */
  readonly heightOf: (index: number) => number;
}

/** A row of a block. */
export interface Spot {
  readonly index: number;
  readonly row: number;
}

export const firstSpot: Spot = {index: 0, row: 0};

export function lastSpot(blocks: Blocks): Spot {
  return blocks.count === 0 ? firstSpot : endOf(blocks, blocks.count - 1);
}

/** The last row of a block. */
export function endOf(blocks: Blocks, index: number): Spot {
  return {index, row: blocks.heightOf(index) - 1};
}

/** The spot so many rows above, or the first. */
export function spotAbove(blocks: Blocks, {index, row}: Spot, rows: number): Spot {
  let at = index;
  let left = rows - row;
  while (left > 0 && at > 0) {
    at -= 1;
    left -= blocks.heightOf(at);
  }
  return left > 0 ? firstSpot : {index: at, row: 0 - left};
}

/** The spot so many rows below, or the last. */
export function spotBelow(blocks: Blocks, {index, row}: Spot, rows: number): Spot {
  let at = index;
  let left = row + rows;
  while (at < blocks.count - 1 && left >= blocks.heightOf(at)) {
    left -= blocks.heightOf(at);
    at += 1;
  }
  return {index: at, row: Math.min(left, blocks.heightOf(at) - 1)};
}

/** Negative when `one` lies above `other`. */
export function compareSpots(one: Spot, other: Spot): number {
  return one.index - other.index || one.row - other.row;
}

export function higherSpot(one: Spot, other: Spot): Spot {
  return compareSpots(one, other) <= 0 ? one : other;
}

export function lowerSpot(one: Spot, other: Spot): Spot {
  return compareSpots(one, other) <= 0 ? other : one;
}
