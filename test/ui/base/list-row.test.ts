import assert from 'node:assert/strict';
import {test} from 'node:test';
import {listRow} from '../../../src/ui/base/list-row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {stateWith} from '../../support/app-state.ts';

const view = {...viewOf(stateWith()), columns: 24};

test('the inverse of a selected row ends before the gap to its text', () => {
  assert.deepEqual(listRow({about: '09:00   ', text: '우유', isSelected: true}, view), [
    {text: '> 09:00', tone: 'selected'},
    {text: '   우유'},
  ]);
});

test('a text that does not fit ends with a sign, and its control characters are gone', () => {
  const [about, text] = listRow(
    {about: '09:00  ', text: '저녁\u001b[2J에 우유 사기', isSelected: false},
    view,
  );
  assert.deepEqual(about, {text: '  09:00', tone: 'dim'});
  assert.equal(text?.text, '  저녁에 우유 …');
});
