import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import {composeColumns} from '../../../src/app/state/selectors.ts';
import type {State} from '../../../src/app/state/state.ts';
import {createPrivateFields} from '../../../src/ui/base/private-fields.ts';
import {type Row, rowWidth} from '../../../src/ui/base/row.ts';
import {createViewport} from '../../../src/ui/base/viewport.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {stateWith, stateWithText} from '../../support/app-state.ts';
import {sampleStates} from '../sample-states.ts';

const chat = {...plainAppearance, layout: 'chat'} as const;
const plain = (row: Row = []) => row.map(({text}) => text).join('');
const draw = (state: State) =>
  frameOf(state, {fields: createPrivateFields('', ''), page: createViewport()});

/** The box in the frame, which is the fourth row from below. */
function boxOf(state: State): Row {
  return draw({...state, appearance: chat}).rows.at(-4) ?? [];
}

test('at 200 columns every screen is 100 columns in the middle', () => {
  for (const {name, state} of sampleStates({columns: 200, rows: 40})) {
    if (name === 'too-small') continue;
    const {rows} = draw({...state, appearance: chat});
    for (const row of rows) {
      assert.match(plain(row), /^( {50}|$)/, name);
      assert.ok(rowWidth(row) <= 150, `${name}: ${plain(row)}`);
    }
  }
});

test('at 200 columns the caret is at its text', () => {
  const terminal = {...stateWith().terminal, columns: 200};
  const state = stateWithText('가나', {terminal, appearance: chat});
  assert.equal(composeColumns(state), 96);
  const {rows, caret} = draw(state);
  assert.equal(plain(rows[caret?.y ?? 0]), `${' '.repeat(50)} › 가나`);
  assert.equal(caret?.x, 50 + 3 + 4);
  const log = draw({...state, appearance: {...chat, layout: 'log'}});
  assert.equal(plain(log.rows[log.caret?.y ?? 0]), ' › 가나');
});

test('an empty box says what it is for, in both languages', () => {
  assert.equal(plain(boxOf(stateWith())), ' › 나에게 메모…');
  assert.equal(plain(boxOf(stateWith({language: 'en'}))), ' › Note to self…');
  assert.equal(draw({...stateWith(), appearance: chat}).caret?.x, 3);
  assert.equal(plain(boxOf(stateWithText('글'))), ' › 글');
  assert.equal(plain(draw(stateWith()).rows.at(-4)), ' › ');
});

test('the box is dimmed while the history has the focus', () => {
  const tones = (state: State) => boxOf(state).map(({tone}) => tone);
  assert.deepEqual(tones(stateWithText('글')), ['accent', undefined]);
  assert.deepEqual(tones(stateWithText('글', {focus: 'history'})), ['dim', 'dim']);
  assert.deepEqual(tones(stateWith({focus: 'history'})), ['dim', 'dim']);
});
