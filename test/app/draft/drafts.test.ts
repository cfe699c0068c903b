import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {DraftSummary, DraftsPage} from '../../../src/app/state/draft-screens.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {SavedDraft} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';

const link = {url: 'https://example.com/a', buttonTitle: null};
const stashed: Event = {type: 'draft-stashed'};
const cleared: Event = {type: 'draft-interrupted'};
const undone: Event = {type: 'draft-edited', edit: {kind: 'undo'}};
const redone: Event = {type: 'draft-edited', edit: {kind: 'redo'}};

/** One event, and its effects without the one that saves the current draft. */
function step(state: State, event: Event): [State, Effect[]] {
  const [next, ...effects] = update(state, event);
  return [next, effects.filter(isNotDraftKeeping)];
}

/** Carries out the request to save a text, as the effects do. */
function keeping(state: State, event: Event, id: string): [State, SavedDraft] {
  const [next, [order]] = step(state, event);
  assert.ok(order?.type === 'save-draft');
  const draft = {id, savedAt: 5, ...order.kept};
  return [update(next, {type: 'draft-saved', draft, step: order.step})[0], draft];
}

test('Ctrl+S and Ctrl+C save the draft with its link, and the box is empty', () => {
  for (const [event, origin, notice] of [
    [stashed, 'aside', 'draft-stashed'],
    [cleared, 'cleared', 'draft-cleared'],
  ] as const) {
    const [next, draft] = keeping(stateWithText('쓰던 글', {draftLink: link}), event, 'a');
    assert.deepEqual(draft, {id: 'a', savedAt: 5, text: '쓰던 글', link, origin});
    assert.deepEqual([next.draft.text, next.draftLink], ['', noLink]);
    assert.equal(next.notice?.kind, notice);
  }
});

test('the default link is not saved with a draft, because it may change', () => {
  assert.equal(keeping(stateWithText('글'), stashed, 'a')[1].link, null);
});

test('undo brings a saved draft back with its link and removes it from the list; redo saves it again', () => {
  const [first] = keeping(stateWithText('첫째', {draftLink: link}), cleared, 'a');
  const typed = update(first, {type: 'draft-edited', edit: {kind: 'insert', text: '둘째'}})[0];
  const [second, draft] = keeping(typed, cleared, 'b');
  const [back, orders] = step(second, undone);
  assert.deepEqual([back.draft.text, orders], ['둘째', [{type: 'take-back-draft', id: 'b'}]]);
  const [again, more] = step(back, redone);
  assert.deepEqual([again.draft.text, more], ['', [{type: 'return-draft', draft}]]);
  const [untyped, none] = step(back, undone);
  assert.deepEqual([untyped.draft.text, none], ['', []]);
  const [whole, last] = step(untyped, undone);
  assert.deepEqual([whole.draft.text, last], ['첫째', [{type: 'take-back-draft', id: 'a'}]]);
  assert.deepEqual(whole.draftLink, link);
});

test('typing the same text again and undoing that removes no saved draft', () => {
  const [first] = keeping(stateWithText('글'), cleared, 'a');
  const typed = update(first, {type: 'draft-edited', edit: {kind: 'insert', text: '글 더'}})[0];
  const [, orders] = step(typed, undone);
  assert.deepEqual(orders, []);
});

test('a draft that could not be saved stays in the box, with the reason', () => {
  const [next, [order]] = step(stateWithText('쓰던 글'), cleared);
  assert.ok(order?.type === 'save-draft');
  const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  const [back] = step(next, {
    type: 'draft-save-failed',
    failure,
    step: order.step,
    kept: order.kept,
  });
  assert.deepEqual([back.draft.text, back.notice], ['쓰던 글', {kind: 'failure', failure}]);
});

test('a blank text is not saved; Ctrl+S on it opens the list', () => {
  for (const text of ['', ' \n', '\u200b']) {
    const [next, orders] = step(stateWithText(text), stashed);
    assert.equal(next.overlay?.kind, 'drafts');
    assert.deepEqual(orders, [{type: 'read-drafts'}, {type: 'recover-drafts'}]);
  }
  assert.deepEqual(step(stateWithText('  '), cleared)[1], []);
});

const summary = (id: string): DraftSummary => ({
  id,
  start: id,
  units: 1,
  origin: 'aside',
  savedAt: 5,
});

function listing(ids: string, selectedId: string | null, change: Partial<State> = {}): State {
  const drafts = [...ids].map(summary);
  return stateWith({overlay: {kind: 'drafts', drafts, selectedId, deleted: []}, ...change});
}

const page = ({overlay}: State): DraftsPage => {
  assert.ok(overlay?.kind === 'drafts');
  return overlay;
};

test('the selection stays on its draft, or at its position if the draft no longer exists', () => {
  const read = (state: State, ids: string) =>
    page(update(state, {type: 'drafts-read', drafts: [...ids].map(summary)})[0]).selectedId;
  assert.equal(read(listing('', null), 'abc'), 'a');
  assert.equal(read(listing('abc', 'b'), 'xabc'), 'b');
  assert.equal(read(listing('abc', 'b'), 'ac'), 'c');
  assert.equal(read(listing('abc', 'c'), 'ab'), 'b');
  assert.equal(read(listing('a', 'a'), ''), null);
});

test('the selection stops at the first and the last draft', () => {
  const moved = (from: string, by: number) =>
    page(update(listing('abc', from), {type: 'draft-selection-moved', by})[0]).selectedId;
  assert.deepEqual(
    [moved('a', 1), moved('a', -1), moved('b', 99), moved('c', -99)],
    ['b', 'a', 'c', 'a'],
  );
});

test('opening a draft saves the text of the box, or the unsent text while a memo is recalled', () => {
  const chosen: Event = {type: 'draft-chosen'};
  const boxOf = (state: State) => {
    const [, [order]] = step(state, chosen);
    assert.ok(order?.type === 'open-draft');
    return order.box;
  };
  assert.equal(boxOf(listing('ab', 'b')), null);
  const draft = stateWithText('쓰던 글').draft;
  assert.deepEqual(boxOf(listing('ab', 'b', {draft})), {
    text: '쓰던 글',
    link: null,
    origin: 'aside',
  });
  const memo = {sequence: 9, text: '아홉', link};
  const walking = update(stateWithText('쓰던 글'), {
    type: 'memo-recalled',
    towards: 'older',
    memo,
  })[0];
  const {recall, draft: shown} = walking;
  assert.equal(boxOf(listing('ab', 'b', {recall, draft: shown}))?.text, '쓰던 글');
  assert.deepEqual(step(listing('', null), chosen)[1], []);
});

test('an opened draft is in the box with its link and nothing to undo', () => {
  const draft: SavedDraft = {id: 'a', text: '열린 글', link, origin: 'cleared', savedAt: 5};
  const before = listing('a', 'a', {draft: stateWithText('쓰던 글').draft, focus: 'history'});
  const [next] = step(before, {type: 'draft-opened', draft, isBoxKept: true});
  assert.deepEqual([next.overlay, next.focus, next.draftLink], [null, 'compose', link]);
  assert.equal(next.notice?.kind, 'unsent-kept');
  assert.equal(update(next, undone)[0].draft.text, '열린 글');
});

test('deleted drafts can be restored, the last one first', () => {
  const draft = (id: string): SavedDraft => ({
    id,
    text: id,
    link: null,
    origin: 'aside',
    savedAt: 5,
  });
  const [one] = step(listing('ab', 'a'), {type: 'draft-deleted', draft: draft('a')});
  const [two] = step(one, {type: 'draft-deleted', draft: draft('b')});
  const [, orders] = step(two, {type: 'draft-return-requested'});
  assert.deepEqual(orders, [{type: 'return-draft', draft: draft('b')}]);
  const [back] = step(two, {type: 'draft-returned', draft: draft('b')});
  assert.deepEqual([page(back).selectedId, page(back).deleted], ['b', [draft('a')]]);
});
