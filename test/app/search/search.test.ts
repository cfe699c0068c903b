import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {hitPageSize} from '../../../src/app/state/search-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';
import {memoWith} from '../../support/database.ts';

const memos: readonly RecordedMemo[] = Array.from({length: 300}, (_, index) => ({
  ...memoWith({id: `id-${index}`, text: `메모 ${index}`}),
  sequence: 1000 - index,
}));

/** The state after all of the events, and the effects of the last one. */
function after(state: State, ...events: Event[]): {state: State; effects: readonly Effect[]} {
  let next = state;
  let effects: readonly Effect[] = [];
  for (const event of events) [next, ...effects] = update(next, event);
  return {state: next, effects: effects.filter(isNotDraftKeeping)};
}

const typed = (text: string): Event => ({type: 'search-edited', edit: {kind: 'insert', text}});

/** A search with its first `loaded` hits. */
function searching(loaded: number, from = stateWith()): State {
  const {state} = after(from, {type: 'search-opened', text: null}, typed('메모'));
  const progress = {hits: memos.slice(0, loaded), count: memos.length, isRunning: false};
  return after(state, {type: 'search-progressed', run: state.search.run, progress}).state;
}

test('each change of the text starts a new search, and results of earlier ones are ignored', () => {
  const first = after(stateWith(), {type: 'search-opened', text: null}, typed('메'));
  const second = after(first.state, typed('모'));
  assert.deepEqual(
    [...first.effects, ...second.effects].map(({type}) => type),
    ['search-memos', 'search-memos'],
  );
  const {run} = first.state.search;
  assert.ok(second.state.search.run > run);
  const progress = {hits: memos, count: 300, isRunning: false};
  const late = after(second.state, {type: 'search-progressed', run, progress});
  assert.equal(late.state, second.state);
  const moved = after(second.state, {type: 'search-edited', edit: {kind: 'move-left'}});
  assert.deepEqual(moved.effects, []);
});

test('the field is one line, and an empty field starts no search', () => {
  const pasted = after(searching(3), {
    type: 'search-edited',
    edit: {kind: 'paste', text: '하나\r\n둘'},
  });
  assert.equal(pasted.state.search.field.text, '메모하나 둘');
  const cleared = after(pasted.state, {type: 'search-edited', edit: {kind: 'clear'}});
  assert.deepEqual(cleared.effects, [{type: 'end-search'}]);
  assert.deepEqual([cleared.state.search.hits, cleared.state.search.count], [[], 0]);
});

test('no key waits for the hits of an erased query', () => {
  const running = after(stateWith(), {type: 'search-opened', text: null}, typed('메'));
  assert.deepEqual(running.state.search.pending, []);
  const {state} = after(
    running.state,
    {type: 'hit-taken'},
    {
      type: 'search-edited',
      edit: {kind: 'clear'},
    },
  );
  assert.equal(state.search.pending, null);
});

test('moving stays within the hits and loads more before their end', () => {
  const state = searching(200);
  const walk = (by: number): Event => ({type: 'search-walked', by});
  assert.equal(after(state, walk(-1)).state.search.selectedId, 'id-0');
  assert.deepEqual(after(state, walk(5)).effects, []);
  const near = after(state, walk(150));
  assert.equal(near.state.search.selectedId, 'id-150');
  const {run, query} = state.search;
  assert.deepEqual(near.effects, [
    {type: 'search-further', run, query, before: memos[199]?.sequence, limit: hitPageSize},
  ]);
  const found: Event = {type: 'more-found', run, before: 801, hits: memos.slice(200)};
  const more = after(near.state, found, found);
  assert.equal(more.state.search.hits.length, 300);
  const last = after(more.state, walk(1000));
  assert.equal(last.state.search.selectedId, 'id-299');
  assert.deepEqual(last.effects, []);
});

test('earlier hits stay until there are new ones', () => {
  const {state} = after(searching(3), typed(' 없는말'));
  assert.deepEqual([state.search.hits.length, state.search.isRunning], [3, true]);
});

test('keys before the first hits act on the new hits, not on those still on screen', () => {
  const {state} = after(searching(3), typed(' 30'));
  const pressed = after(state, {type: 'search-walked', by: 1}, {type: 'hit-taken'});
  assert.deepEqual([pressed.state.overlay?.kind, pressed.effects], ['search', []]);
  const {run} = state.search;
  const progressEvent = (hits: readonly RecordedMemo[], isRunning: boolean): Event => ({
    type: 'search-progressed',
    run,
    progress: {hits, count: hits.length, isRunning},
  });
  const none = after(pressed.state, progressEvent([], true));
  assert.equal(none.state.overlay?.kind, 'search');
  const come = after(none.state, progressEvent(memos.slice(30, 33), false));
  assert.deepEqual([come.state.overlay, come.state.draft.text], [null, '메모 31']);
  const left = after(
    pressed.state,
    {type: 'escape-pressed'},
    progressEvent(memos.slice(30), false),
  );
  assert.deepEqual([left.state.overlay, left.state.draft.text], [null, '']);
});

test('a hit is copied into the box, which closes the search; without a hit nothing happens', () => {
  const {state} = after(searching(3, stateWithText('쓰던 글')), {type: 'hit-taken'});
  assert.deepEqual([state.overlay, state.focus, state.draft.text], [null, 'compose', '메모 0']);
  const none = searching(0);
  assert.equal(after(none, {type: 'hit-taken'}).state, none);
  assert.equal(after(none, {type: 'hit-shown'}).state, none);
});

test('a hit is shown at its position in the record', () => {
  const {state, effects} = after(searching(3), {type: 'search-walked', by: 2}, {type: 'hit-shown'});
  assert.deepEqual(
    [state.overlay, state.focus, state.history.selectedId],
    [null, 'history', 'id-2'],
  );
  assert.equal(state.history.place?.sequence, 998);
  assert.deepEqual(
    effects.map(({type}) => type),
    ['read-history', 'end-search'],
  );
});

test('n and p search from the selected memo; without a query, that is reported', () => {
  const [, memo] = memos;
  assert.ok(memo);
  const inHistory = (state: State): State => ({
    ...state,
    overlay: null,
    focus: 'history',
    history: {...state.history, memos: [memo], selectedId: memo.id},
  });
  const state = inHistory(searching(3));
  const {query} = state.search;
  const sought = after(state, {type: 'match-sought', towards: 'newer'});
  assert.deepEqual(sought.effects, [
    {type: 'seek-match', query, from: memo.sequence, towards: 'newer'},
  ]);
  const none = after(state, {type: 'match-found', towards: 'newer', memo: null});
  assert.deepEqual(none.state.notice, {kind: 'no-more-matches', towards: 'newer'});
  const nothing = after(inHistory(stateWith()), {type: 'match-sought', towards: 'older'});
  assert.deepEqual([nothing.state.notice?.kind, nothing.effects], ['nothing-sought', []]);
});

test('the reopened search repeats its query; /find brings a new one', () => {
  const {state} = after(searching(3), {type: 'escape-pressed'});
  const again = after(state, {type: 'search-opened', text: null});
  assert.equal(again.state.search.field.text, '메모');
  assert.equal(again.effects[0]?.type, 'search-memos');
  const found = after(stateWithText('/find 회의 자료'), {type: 'draft-submitted'});
  assert.deepEqual(
    [found.state.overlay?.kind, found.state.search.field.text, found.state.draft.text],
    ['search', '회의 자료', ''],
  );
});

test('the first key or paste replaces the query of a reopened search; an arrow key keeps it', () => {
  const closed = after(searching(3), {type: 'escape-pressed'}).state;
  const reopened = (...events: Event[]) =>
    after(closed, {type: 'search-opened', text: null}, ...events).state.search.field;
  assert.deepEqual([reopened().text, reopened().isAllSelected], ['메모', true]);
  assert.equal(reopened(typed('회'), typed('의')).text, '회의');
  const paste: Event = {type: 'search-edited', edit: {kind: 'paste', text: '회의\n자료'}};
  assert.equal(reopened(paste).text, '회의 자료');
  const move: Event = {type: 'search-edited', edit: {kind: 'move-left'}};
  assert.equal(reopened(move, typed('!')).text, '메!모');
  assert.equal(reopened({type: 'search-walked', by: 1}, typed('!')).text, '메모!');
  const found = after(closed, {type: 'search-opened', text: '회의'}, typed('!')).state;
  assert.equal(found.search.field.text, '회의!');
});

test('a new memo that matches is found while hits are on screen, and the selection stays', () => {
  const {state, effects} = after(searching(200), {type: 'memo-changed'});
  const {run, query} = state.search;
  assert.deepEqual(
    effects.filter(({type}) => type === 'search-memos'),
    [{type: 'search-memos', run, query, limit: hitPageSize}],
  );
  const arrived: RecordedMemo = {...memoWith({id: 'new', text: '메모'}), sequence: 2000};
  const progressEvent = (hits: readonly RecordedMemo[], isRunning: boolean): Event => ({
    type: 'search-progressed',
    run,
    progress: {hits, count: hits.length, isRunning},
  });
  assert.equal(after(state, progressEvent([arrived], true)).state, state);
  const ended = after(state, progressEvent([arrived, ...memos.slice(0, 199)], false)).state;
  assert.deepEqual([ended.search.hits[0]?.id, ended.search.selectedId], ['new', 'id-0']);
  assert.equal(after(ended, {type: 'hit-taken'}).state.draft.text, '메모 0');
});

test('hits loaded during a repeated search stay; if the selected one is deleted, the next is selected', () => {
  const walked = after(searching(200), {type: 'search-walked', by: 150}).state;
  const {state} = after(walked, {type: 'memo-changed'});
  const {run} = state.search;
  const more = after(state, {type: 'more-found', run, before: 801, hits: memos.slice(200)}).state;
  const deep = after(more, {type: 'search-walked', by: 100}).state;
  assert.equal(deep.search.selectedId, 'id-250');
  const progressEvent = (hits: readonly RecordedMemo[], count: number): Event => ({
    type: 'search-progressed',
    run,
    progress: {hits, count, isRunning: false},
  });
  const ended = after(deep, progressEvent(memos.slice(0, 200), 300)).state;
  assert.deepEqual([ended.search.hits.length, ended.search.selectedId], [300, 'id-250']);
  const fewer = memos.filter(({id}) => id !== 'id-250');
  const gone = after(deep, progressEvent(fewer, fewer.length)).state;
  assert.equal(gone.search.selectedId, 'id-251');
  assert.equal(after(deep, progressEvent([], 0)).state.search.selectedId, null);
});

test('a change of the record does not repeat a running, empty or closed search', () => {
  const running = after(searching(3), typed('다른 말')).state;
  const closed = after(searching(3), {type: 'escape-pressed'}).state;
  const empty = after(stateWith(), {type: 'search-opened', text: null}).state;
  for (const state of [running, closed, empty]) {
    const {effects} = after(state, {type: 'memo-changed'});
    assert.deepEqual(
      effects.map(({type}) => type),
      ['read-history'],
    );
  }
});
