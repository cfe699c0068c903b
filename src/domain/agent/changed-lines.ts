/** The lines of a text that a change at one place, or a few, removes and adds. */
export interface ChangedLine {
  readonly sign: '+' | '-';
  readonly line: string;
}

/** More lines than that are compared as a whole: settings are short. */
const maxCompared = 2000;

/** What differs between two texts, line by line, in the order of the texts. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  const from = linesOf(before);
  const to = linesOf(after);
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  const rest = Math.min(from.length, to.length) - start;
  while (end < rest && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return differing(from.slice(start, from.length - end), to.slice(start, to.length - end));
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** By their longest common subsequence. */
function differing(from: readonly string[], to: readonly string[]): readonly ChangedLine[] {
  if (from.length > maxCompared || to.length > maxCompared) {
    return [...from.map(removed), ...to.map(added)];
  }
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1) {
    for (let column = to.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    if (row < from.length && column < to.length && from[row] === to[column]) {
      row += 1;
      column += 1;
    } else if (
      row < from.length &&
      (column === to.length || at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push(removed(from[row] ?? ''));
      row += 1;
    } else {
      lines.push(added(to[column] ?? ''));
      column += 1;
    }
  }
  return lines;
}

function removed(line: string): ChangedLine {
  return {sign: '-', line};
}

function added(line: string): ChangedLine {
  return {sign: '+', line};
}
