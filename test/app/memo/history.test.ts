import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../../src/app/shell/update.ts';
import {emptyHistory, type History} from '../../../src/app/state/history-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {stateWith} from '../../support/app-state.ts';
import {assertReadsEnd} from '../../support/assert-read.ts';
import {recordedMemos} from '../../support/database.ts';

const memos = recordedMemos({id: 'a'}, {id: 'b'}, {id: 'c'}, {id: 'd'});
const withHistory = (change: Partial<History>, focus: State['focus'] = 'history'): State =>
  stateWith({focus, history: {...emptyHistory, memos, total: memos.length, ...change}});

test('when the selected memo is deleted, the next one is selected, or else the last', () => {
  const read = (selectedId: string, gone: string) => {
    const state = withHistory({selectedId, place: {kind: 'top', sequence: 1, row: 0}});
    const {memos: _, ...rest} = state.history;
    const left = memos.filter(({id}) => id !== gone);
    return update(state, {type: 'history-read', history: {...rest, memos: left}})[0].history
      .selectedId;
  };
  assert.deepEqual(
    [read('b', 'c'), read('b', 'b'), read('d', 'd'), read('a', 'a')],
    ['b', 'c', 'c', 'b'],
  );
});

test('when the memo of an open page is deleted, the page does not show another memo', () => {
  const overlay = {kind: 'memo', id: 'b'} as const;
  const state = {...withHistory({selectedId: 'b'}), overlay};
  const left = memos.filter(({id}) => id !== 'b');
  const [next, ...effects] = update(state, {
    type: 'history-read',
    history: {...state.history, memos: left},
  });
  assert.deepEqual([next.overlay, next.history.selectedId], [overlay, 'c']);
  assert.deepEqual(effects, [{type: 'read-memo', id: 'b'}]);
});

test('when the last memo is deleted the keys go to the box', () => {
  const state = withHistory({selectedId: 'b', marked: ['b']});
  const [next] = update(state, {type: 'history-read', history: {...state.history, memos: []}});
  assert.deepEqual(
    [next.focus, next.history.selectedId, next.history.marked],
    ['compose', null, []],
  );
});

test('Tab selects the last visible memo, and resumes following the end if it was visible', () => {
  const tab = (state: State) => update(state, {type: 'focus-toggled'})[0];
  const atEnd = tab(withHistory({}, 'compose'));
  assert.deepEqual(
    [atEnd.focus, atEnd.history.selectedId, atEnd.history.place],
    ['history', 'd', {kind: 'bottom', sequence: 4}],
  );
  assert.deepEqual([tab(atEnd).history.place, tab(atEnd).history.selectedId], [null, null]);
  const place = {kind: 'top', sequence: 2, row: 1} as const;
  const reading = tab(withHistory({place}, 'compose'));
  assert.deepEqual([reading.history.selectedId, reading.history.place], ['c', place]);
  assert.deepEqual(tab(reading).history.place, place);
  assert.equal(tab(withHistory({memos: []}, 'compose')).focus, 'compose');
});

test('more memos are read before the edge of the loaded ones can become visible, and only then', () => {
  const many = recordedMemos(...Array.from({length: 400}, (_, index) => ({id: `${index}`})));
  const scrolled = (sequence: number, change: Partial<History>) => {
    const state = withHistory({memos: many, ...change}, 'compose');
    const place = {kind: 'top', sequence, row: 0} as const;
    const [, effect] = update(state, {type: 'history-scrolled', place, selectedId: null});
    return effect?.type === 'read-history' ? effect.around : null;
  };
  const both = {hasOlder: true, hasNewer: true};
  assert.deepEqual([scrolled(96, both), scrolled(97, both)], [96, null]);
  assert.deepEqual([scrolled(305, both), scrolled(306, both)], [null, 306]);
  assert.deepEqual([scrolled(1, {hasNewer: true}), scrolled(400, {hasOlder: true})], [null, null]);
});

test('typing returns to the end, and a caret that moves at the end has no more effects', () => {
  const event = {type: 'draft-edited', edit: {kind: 'move-left'}} as const;
  const reading = withHistory({place: {kind: 'top', sequence: 2, row: 0}}, 'compose');
  const [next, ...effects] = update(reading, event);
  assert.equal(next.history.place, null);
  assert.equal(effects.length, 1);
  assertReadsEnd(effects[0], next);
  assert.deepEqual(update(next, event).slice(1), []);
});

test('the first and the last memo are read and then selected', () => {
  const state = withHistory({selectedId: 'c', place: {kind: 'bottom', sequence: 4}});
  const [jumped, effect] = update(state, {type: 'history-jumped', to: 'first'});
  assert.equal(effect?.type === 'read-history' && effect.around, 0);
  const {memos: _, ...rest} = jumped.history;
  const [first] = update(jumped, {type: 'history-read', history: {...rest, memos}});
  assert.equal(first.history.selectedId, 'a');
  const [to] = update(first, {type: 'history-jumped', to: 'last'});
  const [last] = update(to, {type: 'history-read', history: {...to.history, memos}});
  assert.deepEqual(
    [last.history.selectedId, last.history.place],
    ['d', {kind: 'bottom', sequence: 4}],
  );
});
