import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import {splitGraphemes} from '../../../src/domain/text/graphemes.ts';
import {
  caretPosition,
  offsetAt,
  type WrappedLine,
  wrapDraft,
  wrapText,
} from '../../../src/domain/text/wrap-text.ts';
import {checkProperty} from '../../support/check-property.ts';
import {trickyText} from '../../support/text-arbitraries.ts';

const drawn = (lines: readonly WrappedLine[]) => lines.map(({text}) => text);
const columnsOfBox = fc.integer({min: 2, max: 12});

test('words stay complete if a row can hold them', () => {
  assert.deepEqual(drawn(wrapText('hello big world', 9)), ['hello big', 'world']);
  assert.deepEqual(drawn(wrapText('부모님께 전화 드리기', 10)), ['부모님께 ', '전화 ', '드리기']);
  assert.deepEqual(drawn(wrapText('가 나다라', 8)), ['가 ', '나다라']);
});

test('a word wider than a row is broken between graphemes', () => {
  assert.deepEqual(drawn(wrapText('안녕하세요', 5)), ['안녕', '하세', '요']);
  assert.deepEqual(drawn(wrapText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)), ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
  assert.deepEqual(drawn(wrapText('가', 1)), ['가']);
});

test('a space wider than a row has a separate row, and none before it', () => {
  assert.deepEqual(drawn(wrapDraft('\u3000\u3000', 1)), ['\u3000', '\u3000', '']);
  assert.deepEqual(drawn(wrapDraft('가\u3000', 1)), ['가', '\u3000', '']);
});

test('an empty text and a final newline give an empty row', () => {
  assert.deepEqual(wrapText('', 5), [{text: '', start: 0, end: 0}]);
  assert.deepEqual(wrapText('a\n', 5), [
    {text: 'a', start: 0, end: 1},
    {text: '', start: 2, end: 2},
  ]);
});

test('for reading, spaces that do not fit are not drawn but belong to their row', () => {
  assert.deepEqual(wrapText('hello   you', 5), [
    {text: 'hello', start: 0, end: 8},
    {text: 'you', start: 8, end: 11},
  ]);
  assert.deepEqual(drawn(wrapText('hello', 5)), ['hello']);
});

test('for writing, every space is drawn and a full last row is followed by an empty one', () => {
  assert.deepEqual(drawn(wrapDraft('hello  you', 5)), ['hello', '  you', '']);
  assert.deepEqual(wrapDraft('hello\nyou', 5), [
    {text: 'hello', start: 0, end: 5},
    {text: '', start: 5, end: 5},
    {text: 'you', start: 6, end: 9},
  ]);
});

test('the rows cover the text exactly, and none is wider than the box', (t) => {
  const property = fc.property(trickyText, columnsOfBox, (text, columns) => {
    for (const wrap of [wrapText, wrapDraft]) {
      let next = 0;
      for (const line of wrap(text, columns)) {
        if (line.start !== next) assert.equal(text.slice(next, line.start), '\n');
        assert.ok(text.slice(line.start, line.end).startsWith(line.text));
        assert.equal(text.slice(line.start + line.text.length, line.end).trim(), '');
        assert.ok(cellWidth(line.text) <= columns || splitGraphemes(line.text).length === 1);
        next = line.end;
      }
      assert.equal(next, text.length);
    }
    assert.equal(drawn(wrapDraft(text, columns)).join(''), text.replaceAll('\n', ''));
  });
  checkProperty(t, property);
});

function borders(text: string): number[] {
  const found = [0];
  for (const grapheme of splitGraphemes(text)) found.push((found.at(-1) ?? 0) + grapheme.length);
  return found;
}

test('each caret of a draft has its own cell, from which it is found again', (t) => {
  const property = fc.property(trickyText, columnsOfBox, (text, columns) => {
    const lines = wrapDraft(text, columns);
    const seen = new Map<string, number>();
    for (const offset of borders(text)) {
      const {row, column} = caretPosition(lines, offset, {columns, text});
      assert.ok(column < columns && row < lines.length, `${offset}: ${row}, ${column}`);
      const cell = `${row} ${column}`;
      // Only a character without a width may share its cell.
      const shared = seen.get(cell);
      if (shared !== undefined) assert.equal(cellWidth(text.slice(shared, offset)), 0);
      else assert.equal(offsetAt(lines, text, row, column), offset);
      if (shared === undefined) seen.set(cell, offset);
    }
  });
  checkProperty(t, property);
});

test('a caret between two rows of a line is at the start of the lower one', () => {
  const text = '안녕하세요 hi';
  const lines = wrapDraft(text, 5);
  const at = (offset: number) => caretPosition(lines, offset, {columns: 5, text});
  assert.deepEqual(at(0), {row: 0, column: 0});
  assert.deepEqual(at(2), {row: 1, column: 0});
  assert.deepEqual(at(5), {row: 2, column: 2});
});

test('a caret after a full row is at the start of the row below', () => {
  const box = {columns: 5, text: 'hello'};
  assert.deepEqual(caretPosition(wrapDraft('hello', 5), 5, box), {row: 1, column: 0});
  assert.deepEqual(caretPosition(wrapText('hello', 5), 5, box), {row: 1, column: 0});
});

test('a cell selects the nearest border; in the middle of a wide character, the one before it', () => {
  const text = '안녕hi\n가나다라마';
  const lines = wrapDraft(text, 7);
  const at = (row: number, column: number) => offsetAt(lines, text, row, column);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((column) => at(0, column)),
    [0, 0, 1, 1, 2, 3, 4],
  );
  assert.equal(at(0, 99), 4);
  assert.equal(
    at(1, 99),
    7,
    'the row goes on below, so its last caret is before its last grapheme',
  );
  assert.equal(at(9, 0), text.length);
});
