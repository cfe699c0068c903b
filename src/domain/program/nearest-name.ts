/**
 * The name that a mistyped word most likely means, or null if none is similar: at most two letters
 * added, omitted, changed or swapped with their neighbor, and fewer than half of the letters.
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({name, edits: countEdits(typed.toLowerCase(), name)}))
    .filter(({name, edits}) => edits <= 2 && edits * 2 < Math.max(typed.length, name.length));
  near.sort((one, other) => one.edits - other.edits);
  return near[0]?.name ?? null;
}

/** Optimal string alignment distance: Damerau-Levenshtein without edits inside a swap. */
function countEdits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
