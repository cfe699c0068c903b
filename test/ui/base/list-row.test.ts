import assert from 'node:assert/strict';
import {test} from 'node:test';
import {listColumn, listRow, listRows} from '../../../src/ui/base/list-row.ts';
import {row, rowText, rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {stateWith} from '../../support/app-state.ts';

const view = {...viewOf(stateWith()), columns: 24};

test('the inverse of a selected row ends before the gap to its text', () => {
  assert.deepEqual(listRow({about: '09:00   ', text: '우유', isSelected: true}, view), [
    {text: '> 09:00', tone: 'selected'},
    {text: '   우유'},
  ]);
});

test('a text that does not fit ends with an ellipsis, and its control characters are removed', () => {
  const [about, text] = listRow(
    {about: '09:00  ', text: '저녁\u001b[2J에 우유 사기', isSelected: false},
    view,
  );
  assert.deepEqual(about, {text: '  09:00', tone: 'dim'});
  assert.equal(text?.text, '  저녁에 우유 …');
});

test('a column is as wide as its widest entry, and no wider than it may be', () => {
  const short = listColumn(['매일', '', '평일 09:00'], 20, view);
  assert.deepEqual(['매일', ''].map(short), ['매일        ', '            ']);
  const long = listColumn(['평일 09:00'], 6, view);
  assert.equal(long('평일 09:00'), '평일 …  ');
  assert.equal(listColumn(['', ''], 20, view)(''), '');
});

test('when a list has no room for all entries, those around the selected one are shown', () => {
  const entries = [...'abcdefgh'].map((id) => ({id}));
  const shown = (selectedId: string, room: number) =>
    listRows({entries, selectedId, room}, view, ({id}, isSelected) =>
      row(isSelected ? `>${id}` : id),
    )
      .map(rowText)
      .join(' ');
  assert.equal(shown('d', 3), 'c >d e');
  assert.equal(shown('a', 3), '>a b c');
  assert.equal(shown('h', 3), 'f g >h');
  assert.equal(shown('b', 20), 'a >b c d e f g h');
  assert.equal(shown('b', 0), '');
});

test('the chat layout marks the selected row over its whole width, the log only its label', () => {
  const entries = [...'ab'].map((id) => ({id}));
  const shown = (layout: 'chat' | 'log') =>
    listRows({entries, selectedId: 'b', room: 5}, {...view, layout}, ({id}, isSelected) =>
      listRow({about: id, text: '글', isSelected}, view),
    );
  const [other, selected = []] = shown('chat');
  assert.ok(other?.every(({paper}) => paper === undefined));
  assert.ok(selected.every(({paper}) => paper === 'chosen'));
  assert.equal(rowWidth(selected), view.columns);
  assert.ok(shown('log')[1]?.every(({paper}) => paper === undefined));
});
