import type {DraftEdit} from '../../src/domain/draft/draft.ts';
import {removeControls} from '../../src/domain/text/control-sequences.ts';
import {caretPosition, wrapDraft} from '../../src/domain/text/wrap-text.ts';

type Snapshot = {readonly before: readonly string[]; readonly after: readonly string[]};
type Step = {readonly from: Snapshot; to: Snapshot};

const segmenter = new Intl.Segmenter('ko');
const split = (text: string) => [...segmenter.segment(text)].map(({segment}) => segment);

function kindOf(grapheme: string | undefined): string {
  if (grapheme === undefined) return 'none';
  if (/^\s/.test(grapheme)) return 'space';
  return /[\p{L}\p{N}_]/u.test(grapheme) ? 'word' : 'sign';
}

/**
 * A second implementation of the editor: two plain lists of graphemes around the caret, with
 * everything recomputed at every step and undone by complete copies. Slow, and too simple to
 * contain the same errors.
 */
export class DraftModel {
  before: readonly string[] = [];
  after: readonly string[] = [];
  killed = '';
  goal: number | null = null;
  run: string | null = null;
  undo: Step[] = [];
  redo: Step[] = [];

  get text(): string {
    return this.left + this.after.join('');
  }

  get left(): string {
    return this.before.join('');
  }

  apply(edit: DraftEdit): void {
    if (edit.kind === 'move-up' || edit.kind === 'move-down') {
      this.#moveRow(edit.kind === 'move-up' ? -1 : 1, edit.columns);
      return;
    }
    if (edit.kind === 'insert') this.#type(edit.text);
    else if (edit.kind === 'paste') this.#put(this.left, edit.text, this.after.join(''), null);
    else if (edit.kind === 'replace') this.#put('', edit.text, '', null);
    else this.#plain(edit.kind);
  }

  #plain(kind: string): void {
    const [way, goesBack] = [kind.split('-').at(-1), /backward|left|start/.test(kind)];
    if (kind === 'newline') this.#type('\n');
    else if (kind === 'clear') this.#put('', '', '', null);
    else if (kind === 'yank') this.#put(this.left, this.killed, this.after.join(''), null);
    else if (kind === 'undo') this.#goTo(this.undo.at(-1)?.from, this.undo, this.redo);
    else if (kind === 'redo') this.#goTo(this.redo.at(-1)?.to, this.redo, this.undo);
    else if (kind.startsWith('move')) this.#shift(goesBack, this.#reach(kind, goesBack));
    else if (/kill|word/.test(kind)) this.#kill(goesBack, this.#reach(kind, goesBack));
    else this.#erase(goesBack, 1, `erasing-${way}`);
  }

  /** The number of graphemes that a move or a kill covers. */
  #reach(kind: string, goesBack: boolean): number {
    const side = goesBack ? [...this.before].reverse() : this.after;
    if (kind.includes('text')) return side.length;
    if (kind.includes('line')) {
      const newline = side.indexOf('\n');
      const length = newline < 0 ? side.length : newline;
      return length === 0 && kind.startsWith('kill') ? 1 : length;
    }
    if (!kind.includes('word')) return 1;
    let count = 0;
    while (kindOf(side[count]) === 'space') count += 1;
    const run = kindOf(side[count]);
    while (count < side.length && kindOf(side[count]) === run) count += 1;
    return count;
  }

  #shift(goesBack: boolean, count: number): void {
    const all = [...this.before, ...this.after];
    const caret = this.before.length + (goesBack ? -count : count);
    this.before = all.slice(0, Math.max(0, caret));
    this.after = all.slice(Math.max(0, caret));
    this.run = null;
    this.goal = null;
  }

  #erase(goesBack: boolean, count: number, run: string): void {
    if (count === 0 || (goesBack ? this.before : this.after).length === 0) return;
    const left = goesBack
      ? this.before.slice(0, Math.max(0, this.before.length - count))
      : this.before;
    const right = goesBack ? this.after : this.after.slice(count);
    const continues = run !== 'killing' && this.run === run;
    this.#put(left.join(''), '', right.join(''), run, continues);
  }

  #kill(goesBack: boolean, count: number): void {
    const taken = goesBack ? this.before.slice(-count) : this.after.slice(0, count);
    if (taken.length === 0 || count === 0) return;
    const held = this.run === 'killing' ? this.killed : '';
    this.killed = goesBack ? taken.join('') + held : held + taken.join('');
    this.#erase(goesBack, count, 'killing');
  }

  #type(text: string): void {
    const clean = removeControls(text.toWellFormed()).text;
    if (clean === '') return;
    const last = this.text.slice(this.left.length - 1, this.left.length);
    const sameWord = !/\s/.test(last) || /^\s/.test(clean);
    const continues = this.run === 'typing' && sameWord && !clean.includes('\n');
    const run = clean.includes('\n') ? null : 'typing';
    this.#put(this.left, clean, this.after.join(''), run, continues);
  }

  #put(
    ...[left, text, right, run, continues = false]: [
      string,
      string,
      string,
      string | null,
      boolean?,
    ]
  ): void {
    const clean = removeControls(text.toWellFormed()).text;
    const was = {before: this.before, after: this.after};
    const old = this.text;
    const all = split((left + clean + right).normalize('NFC'));
    const wanted = (left + clean).normalize('NFC').length;
    let count = 0;
    for (let units = 0; units < wanted && count < all.length; count += 1)
      units += all[count]?.length ?? 0;
    this.before = all.slice(0, count);
    this.after = all.slice(count);
    this.run = run;
    this.goal = null;
    if (this.text === old) return;
    const now = {before: this.before, after: this.after};
    const last = this.undo.at(-1);
    if (continues && last !== undefined) last.to = now;
    else this.undo.push({from: was, to: now});
    this.redo = [];
  }

  #goTo(snapshot: Snapshot | undefined, taken: Step[], given: Step[]): void {
    const step = taken.pop();
    if (snapshot === undefined || step === undefined) return;
    given.push(step);
    this.before = snapshot.before;
    this.after = snapshot.after;
    this.run = null;
    this.goal = null;
  }

  #moveRow(step: number, columns: number): void {
    const text = this.text;
    const lines = wrapDraft(text, columns);
    const all = split(text);
    const carets = [...all, ''].map((_, count) => {
      const offset = all.slice(0, count).join('').length;
      return {count, ...caretPosition(lines, offset, {columns, text})};
    });
    const now = carets[this.before.length];
    const row = (now?.row ?? 0) + step;
    const onRow = carets.filter((caret) => caret.row === row);
    if (onRow.length === 0) return;
    this.run = null;
    this.goal ??= now?.column ?? 0;
    const goal = this.goal;
    const nearest = onRow.reduce((best, caret) => {
      const gain = Math.abs(best.column - goal) - Math.abs(caret.column - goal);
      // Of two carets on one cell (at a character without width), the one on the side of the goal.
      const isOnGoalsSide = caret.column === best.column && goal > caret.column;
      return gain > 0 || isOnGoalsSide ? caret : best;
    });
    this.before = all.slice(0, nearest.count);
    this.after = all.slice(nearest.count);
  }
}
