import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {type Frame, type Row, rowWidth} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {hostileTexts, sampleStates} from '../sample-states.ts';

const sizes = [
  [1, 1],
  [10, 3],
  [24, 8],
  [25, 9],
  [33, 11],
  [40, 10],
  [60, 15],
  [80, 24],
  [81, 25],
  [132, 43],
  [200, 60],
] as const;

/** Characters that control a terminal or reverse its text. */
const commanding =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const plainRow = (row: Row) => row.map(({text}) => text).join('');
const shown = (frame: Frame) => frame.rows.map(plainRow).join('\n');
/** Removes the names of the languages, which are always in their own language. */
const ownWords = (frame: Frame) => shown(frame).replaceAll('한국어', '').replaceAll('English', '');

function draw(state: State): Frame {
  const fields = createPrivateFields('http://localhost:8931/callback', 'a1'.repeat(16));
  fields.edit('client-secret', {kind: 'paste', text: 's3cret'.repeat(20)});
  fields.edit('code', {
    kind: 'paste',
    text: `http://localhost:8931/callback?code=${'c'.repeat(90)}&state=x`,
  });
  return frameOf(state, {fields, page: createViewport()});
}

for (const [columns, rows] of sizes) {
  test(`${columns}x${rows}: every screen has ${rows} rows, none wider than ${columns} cells`, () => {
    for (const language of ['ko', 'en'] as const) {
      for (const isAscii of [false, true]) {
        for (const {name, state} of sampleStates({columns, rows, language, isAscii})) {
          checkFrame(draw(state), {columns, rows}, `${name}, ${language}, ascii ${isAscii}`);
        }
      }
    }
  });
}

interface Size {
  columns: number;
  rows: number;
}

function checkFrame(frame: Frame, {columns, rows}: Size, what: string): void {
  assert.equal(frame.rows.length, rows, what);
  for (const [index, row] of frame.rows.entries()) {
    const text = plainRow(row);
    assert.ok(
      rowWidth(row) <= columns,
      `${what}: row ${index} has ${rowWidth(row)} cells: ${text}`,
    );
    assert.doesNotMatch(text, commanding, `${what}: row ${index}: ${JSON.stringify(text)}`);
  }
  if (frame.caret === null) return;
  const {x, y} = frame.caret;
  assert.ok(x >= 0 && x < columns && y >= 0 && y < rows, `${what}: the caret at ${x}, ${y}`);
}

test('each hostile text alone keeps its frame at 80x24 and 40x10', () => {
  for (const text of hostileTexts) {
    for (const size of [
      {columns: 80, rows: 24},
      {columns: 40, rows: 10},
    ]) {
      for (const {name, state} of sampleStates({...size, text})) {
        checkFrame(draw(state), size, `${name} with ${JSON.stringify(text.slice(0, 20))}`);
      }
    }
  }
});

test('with --ascii, the program’s texts are ASCII in English, and ASCII and Hangul in Korean', () => {
  for (const [language, allowed] of [
    ['en', /^[\n -~]*$/],
    ['ko', /^[\n -~가-힣ㄱ-ㅎㅏ-ㅣ]*$/],
  ] as const) {
    const strange = new Set<string>();
    for (const {name, state} of sampleStates({language, isAscii: true, text: 'abc '.repeat(80)})) {
      for (const row of ownWords(draw(state)).split('\n'))
        if (!allowed.test(row)) strange.add(`${name}: ${row}`);
    }
    assert.deepEqual([...strange], [], language);
  }
});

test('in English no text of the program is Korean', () => {
  const korean = new Set<string>();
  for (const {name, state} of sampleStates({language: 'en', text: 'abc'})) {
    for (const row of ownWords(draw(state)).split('\n'))
      if (/[가-힣]/.test(row)) korean.add(`${name}: ${row}`);
  }
  assert.deepEqual([...korean], []);
});

test('neither the secret nor the code is on any screen', () => {
  for (const {name, state} of sampleStates()) {
    const text = shown(draw(state));
    assert.doesNotMatch(text, /s3cret|ccccc/, name);
  }
});

/** Screens with a text field. */
const typing: readonly RegExp[] = [
  /^(notice|search|compose|commands|tags)/,
  /^form-(?!preview)/,
  /^friends/,
  /^friend-(mark|memos)/,
  /^main(?!-(selected|scrolled))/,
  /^chat(?!-(selected|list))/,
  /^login-(?!idle|starting|exchanging|failed)/,
  /^setup-(trouble )?(rest|client|redirect|key|secret|port|refused|environment)/,
  /^setup-(problem|remark-(?!paste-only|unchecked))/,
];

/** Screens whose caret is on a later row of the text. */
const belowFirstRow: Readonly<Record<string, RegExp>> = {
  'commands-below': /^ {3}\/at/,
  'compose-split-address': /^ {3}[%\dA-F]+$/,
};

test('if there is room the caret is on the row of its prompt', () => {
  for (const {name, state} of sampleStates({text: 'abc'})) {
    const frame = draw(state);
    const isTyping = typing.some((names) => names.test(name));
    assert.equal(frame.caret !== null, isTyping, name);
    if (frame.caret === null) continue;
    const prompt = belowFirstRow[name] ?? /^ ›/;
    assert.match(plainRow(frame.rows[frame.caret.y] ?? []), prompt, name);
  }
});
