import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {editMemo} from '../../../src/app/memo/edit-memo.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';
import {cardContents} from '../../support/card-contents.ts';
import {memoWith} from '../../support/database.ts';
import {attachedFile, sentPicture, somePicture} from '../../support/written-pictures.ts';

function step(state: State, event: Event): readonly [State, readonly Effect[]] {
  const [next, ...effects] = update(state, event);
  return [next, effects];
}

const saved = {id: 'a', text: '글', link: null, picture: attachedFile, savedAt: 5} as const;

test('attaching and taking off are saved as the text is', () => {
  const command = {text: '', rest: ''};
  const [attached, orders] = step(stateWith(), {
    type: 'picture-attached',
    picture: attachedFile,
    command,
  });
  assert.deepEqual(orders, [{type: 'autosave-draft', text: '', link: null, picture: attachedFile}]);
  const [typed] = step(attached, {type: 'draft-edited', edit: {kind: 'insert', text: '/image'}});
  const [, off] = step(typed, {type: 'draft-submitted'});
  assert.deepEqual(off, [{type: 'autosave-draft', text: '', link: null}]);
});

test('the draft of a terminal that ended has its picture again', () => {
  const [next] = step(stateWithText('쓰던 글', {draftPicture: null}), {
    type: 'draft-opened',
    draft: {...saved, origin: 'left'},
    isBoxKept: false,
  });
  assert.deepEqual([next.draft.text, next.draftPicture], ['글', attachedFile]);
});

test('a stashed text takes its picture along, and undo brings both back', () => {
  for (const event of [{type: 'draft-stashed'}, {type: 'draft-interrupted'}] as const) {
    const [next, effects] = step(stateWithText('글', {draftPicture: attachedFile}), event);
    const order = effects.find(({type}) => type === 'save-draft');
    assert.ok(order?.type === 'save-draft');
    assert.deepEqual([order.kept.picture, next.draftPicture], [attachedFile, null]);
    const draft = {...saved, origin: order.kept.origin};
    const [kept] = step(next, {type: 'draft-saved', draft, step: order.step});
    const [undone] = step(kept, {type: 'draft-edited', edit: {kind: 'undo'}});
    assert.deepEqual([undone.draft.text, undone.draftPicture], ['글', attachedFile]);
    const [redone] = step(undone, {type: 'draft-edited', edit: {kind: 'redo'}});
    assert.deepEqual([redone.draft.text, redone.draftPicture], ['', null]);
  }
});

test('a picture without a text is stashed too, and Ctrl+C does not quit over it', () => {
  const state = stateWith({draftPicture: attachedFile});
  const [next, effects] = step(state, {type: 'draft-interrupted'});
  const order = effects.find(({type}) => type === 'save-draft');
  assert.ok(order?.type === 'save-draft');
  assert.deepEqual([order.kept.text, order.kept.picture], ['', attachedFile]);
  assert.equal(next.draftPicture, null);
  const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  const [back] = step(next, {type: 'draft-save-failed', failure, step: null, kept: order.kept});
  assert.deepEqual(back.draftPicture, attachedFile);
});

test('walking through sent memos shows their pictures, and brings the unsent one back', () => {
  const memo = {sequence: 3, text: '환율', link: noLink, picture: sentPicture};
  const unsent = stateWithText('쓰던 글', {draftPicture: attachedFile});
  const recalled = step(unsent, {type: 'memo-recalled', towards: 'older', memo});
  assert.deepEqual(recalled, [recalled[0], []], 'the unsent text stays the draft');
  assert.deepEqual(recalled[0].draftPicture, sentPicture);
  const [back] = step(recalled[0], {type: 'memo-recalled', towards: 'newer', memo: null});
  assert.deepEqual([back.draft.text, back.draftPicture], ['쓰던 글', attachedFile]);
  const [edited, effects] = step(recalled[0], {
    type: 'draft-edited',
    edit: {kind: 'insert', text: '!'},
  });
  assert.deepEqual(edited.draftPicture, sentPicture);
  const kept = effects.find(({type}) => type === 'save-draft');
  assert.ok(kept?.type === 'save-draft');
  assert.deepEqual([kept.kept.text, kept.kept.picture], ['쓰던 글', attachedFile]);
});

test('a memo that is edited has its text, link and picture in the box, by the hash', () => {
  const content = cardContents.picture;
  const memo = memoWith({id: 'p', text: content.text, content});
  const [next, ...effects] = editMemo(stateWithText('쓰던 글'), memo);
  assert.deepEqual(
    [next.draft.text, next.draftLink, next.draftPicture, next.draftSource],
    [content.text, content.link, sentPicture, 'p'],
  );
  assert.ok(effects.some((effect) => effect.type === 'check-picture'));
  const [lost] = step(next, {type: 'picture-lost', picture: somePicture});
  assert.deepEqual([lost.draft.text, lost.draftPicture], [content.text, null]);
  assert.deepEqual(lost.notice, {
    kind: 'failure',
    failure: {kind: 'picture-lost', name: 'chart.png'},
  });
});

test('a picture that was replaced meanwhile is not lost', () => {
  const state = stateWithText('글', {draftPicture: attachedFile});
  const [next, ...effects] = update(state, {type: 'picture-lost', picture: somePicture});
  assert.deepEqual([next.draftPicture, next.notice], [attachedFile, null]);
  assert.deepEqual(effects.filter(isNotDraftKeeping), []);
});

test('a picture memo without a text is edited as a picture alone, whose source is kept', () => {
  const content = {...cardContents.picture, text: ''};
  const [edited] = editMemo(stateWith(), memoWith({id: 'p', text: 'chart.png', content}));
  const [next] = update(edited, {type: 'focus-toggled'});
  assert.deepEqual([next.draft.text, next.draftPicture, next.draftSource], ['', sentPicture, 'p']);
});
