import assert from 'node:assert/strict';
import {test} from 'node:test';
import {viewOf} from '../../../src/ui/base/view.ts';
import {dividerRow} from '../../../src/ui/memo/divider-row.ts';
import {stateWith} from '../../support/app-state.ts';

const day = 'Saturday, 28 November 2026 (UTC)';

/** The heading in the log of a terminal of so many columns. */
function headingIn(columns: number): string {
  const terminal = {columns, rows: 24, isAscii: false, distinguishesEnterKeys: false};
  const view = {...viewOf(stateWith({terminal})), layout: 'log' as const};
  return dividerRow(day, view)
    .map(({text}) => text)
    .join('')
    .trim();
}

test('a heading that does not fit with its dashes has none, and is cut only if it is too long', () => {
  assert.equal(headingIn(80), `--- ${day} ---`);
  assert.equal(headingIn(40), day);
  assert.equal(headingIn(20), 'Saturday, 28 Novem…');
});
