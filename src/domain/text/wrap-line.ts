import {graphemeWidth} from './cell-width.ts';
import {placedGraphemes} from './graphemes.ts';

/** One row of a wrapped text: the drawn text, and its UTF-16 range in the source. */
export type WrappedLine = {readonly text: string; readonly start: number; readonly end: number};

export type WrapRule = {
  readonly columns: number;
  /** Whether spaces that do not fit at the end of a row are not drawn. */
  readonly hangsSpaces: boolean;
};

function isBreakingSpace(grapheme: string): boolean {
  return grapheme === ' ' || grapheme === '\u3000';
}

/** Wraps one line (without newlines) into rows, at spaces if a word fits into a row of its own. */
export function wrapLine(line: string, base: number, rule: WrapRule): WrappedLine[] {
  const rows = new RowBuilder(line, base, rule);
  for (const {grapheme, offset} of placedGraphemes(line)) {
    if (isBreakingSpace(grapheme)) rows.addSpace(offset, graphemeWidth(grapheme));
    else rows.addGrapheme(offset, graphemeWidth(grapheme));
  }
  return rows.finish();
}

class RowBuilder {
  readonly #line: string;
  readonly #base: number;
  readonly #rule: WrapRule;
  readonly #rows: WrappedLine[] = [];
  #start = 0;
  #cells = 0;
  #wordStart = 0;
  #cellsBeforeWord = 0;
  #drawnEnd: number | null = null;

  constructor(line: string, base: number, rule: WrapRule) {
    this.#line = line;
    this.#base = base;
    this.#rule = rule;
  }

  addSpace(offset: number, width: number): void {
    const overflows = this.#overflows(width) && offset > this.#start;
    if (overflows && this.#rule.hangsSpaces) {
      this.#drawnEnd ??= offset;
    } else {
      if (overflows) this.#closeAt(offset, 0);
      this.#cells += width;
    }
    this.#wordStart = offset + 1;
    this.#cellsBeforeWord = this.#cells;
  }

  addGrapheme(offset: number, width: number): void {
    if (this.#drawnEnd !== null) this.#closeAt(offset, 0);
    else if (this.#overflows(width) && this.#wordStart > this.#start) {
      this.#closeAt(this.#wordStart, this.#cells - this.#cellsBeforeWord);
    }
    if (this.#overflows(width) && offset > this.#start) this.#closeAt(offset, 0);
    this.#cells += width;
  }

  finish(): WrappedLine[] {
    const end = this.#line.length;
    const isFull = this.#cells >= this.#rule.columns;
    this.#closeAt(end, 0);
    if (isFull && !this.#rule.hangsSpaces) this.#closeAt(end, 0);
    return this.#rows;
  }

  #overflows(width: number): boolean {
    return this.#cells + width > this.#rule.columns;
  }

  #closeAt(end: number, carriedCells: number): void {
    const text = this.#line.slice(this.#start, this.#drawnEnd ?? end);
    this.#rows.push({text, start: this.#base + this.#start, end: this.#base + end});
    this.#start = end;
    this.#cells = carriedCells;
    this.#cellsBeforeWord = 0;
    this.#drawnEnd = null;
  }
}
