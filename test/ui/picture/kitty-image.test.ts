import assert from 'node:assert/strict';
import {test} from 'node:test';
import {maxThumbnail} from '../../../src/domain/memo/picture/thumbnail.ts';
import {graphemeWidth} from '../../../src/domain/text/cell-width.ts';
import {placedGraphemes} from '../../../src/domain/text/graphemes.ts';
import {deleteImage, placeholderRow, transmitImage} from '../../../src/ui/picture/kitty-image.ts';

test('each cell of a picture is a placeholder with the marks of its row, its column and the id', () => {
  assert.equal(
    placeholderRow(1, 3),
    '\u{10eeee}\u030d\u0305\u036d\u{10eeee}\u030d\u030d\u036d\u{10eeee}\u030d\u030e\u036d',
  );
});

test('the cells of the largest picture all differ, and each is one cell wide', () => {
  const {columns, rows} = maxThumbnail;
  const cells = Array.from({length: rows}, (_, row) => [
    ...placedGraphemes(placeholderRow(row, columns)),
  ])
    .flat()
    .map(({grapheme}) => grapheme);
  assert.equal(new Set(cells).size, columns * rows);
  for (const cell of cells) {
    assert.equal(graphemeWidth(cell), 1);
    assert.equal([...cell].length, 4);
  }
});

/** The sequences in a text: the control data, and what they carry. */
function sequences(text: string): readonly {control: string; payload: string}[] {
  const found = [...text.matchAll(/\x1b_G([^;\x1b]*)(?:;([^\x1b]*))?\x1b\\/g)];
  assert.equal(found.map(([whole]) => whole).join(''), text, 'nothing else is sent');
  return found.map(([, control = '', payload = '']) => ({control, payload}));
}

test('a picture is sent in pieces of 4096 characters, the first one with all that it needs', () => {
  const base64 = 'ABCD'.repeat(2500);
  const sent = sequences(transmitImage(200, {kind: 'png', base64}, {columns: 30, rows: 9}));
  assert.deepEqual(
    sent.map(({payload}) => payload.length),
    [4096, 4096, 1808],
  );
  assert.equal(sent.map(({payload}) => payload).join(''), base64);
  assert.deepEqual(
    sent.map(({control}) => control),
    ['a=T,U=1,q=2,i=452985032,c=30,r=9,f=100,m=1', 'q=2,m=1', 'q=2,m=0'],
  );
  // 27 is the number of the mark U+036D.
  assert.equal(452_985_032, 27 * 2 ** 24 + 200);
});

test('pixels are sent with their size, compressed', () => {
  const data = {kind: 'rgb', base64: 'AAAA', width: 20, height: 10} as const;
  const [sent] = sequences(transmitImage(17, data, {columns: 2, rows: 1}));
  assert.equal(sent?.control, 'a=T,U=1,q=2,i=452984849,c=2,r=1,f=24,s=20,v=10,o=z,m=0');
});

test('a picture is deleted with its pixels, and only that one', () => {
  assert.equal(deleteImage(200), '\x1b_Ga=d,d=I,i=452985032,q=2\x1b\\');
});
