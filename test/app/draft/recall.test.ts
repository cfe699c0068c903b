import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import type {RecalledMemo} from '../../../src/app/ports/draft-ports.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {stateWith, stateWithText} from '../../support/app-state.ts';

const link = {url: 'https://example.com/a', buttonTitle: '보기'};
const memo = (sequence: number, text: string): RecalledMemo => ({sequence, text, link: noLink});

/** The final state, and all effects of the events. */
function walk(state: State, ...events: Event[]): {state: State; effects: Effect[]} {
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, ...ordered] = update(state, event);
    effects.push(...ordered);
    state = next;
  }
  return {state, effects};
}

const recalled = (towards: 'older' | 'newer', found: RecalledMemo | null): Event => ({
  type: 'memo-recalled',
  towards,
  memo: found,
});

const older = recalled('older', memo(9, '아홉'));

const typed: Event = {type: 'draft-edited', edit: {kind: 'insert', text: '!'}};
const undone: Event = {type: 'draft-edited', edit: {kind: 'undo'}};

function textToSend({content}: Extract<Effect, {type: 'accept-memo'}>): string | null {
  return content.kind === 'text' ? content.text : null;
}

test('recall requests the next memo relative to the current one, with a different text', () => {
  const asked: Event = {type: 'recall-requested', towards: 'older'};
  const first = walk(stateWithText('쓰던 글'), asked).effects;
  assert.deepEqual(first, [{type: 'recall-memo', towards: 'older', from: null, unlike: '쓰던 글'}]);
  const second = walk(stateWithText('쓰던 글'), older, asked).effects;
  assert.deepEqual(second, [{type: 'recall-memo', towards: 'older', from: 9, unlike: '아홉'}]);
});

test('a recalled memo is in the box with its link, the caret at its end', () => {
  const {state} = walk(
    stateWithText('쓰던 글'),
    recalled('older', {sequence: 9, text: '여러\n줄', link}),
  );
  assert.deepEqual([state.draft.text, state.draft.caret], ['여러\n줄', 4]);
  assert.deepEqual(state.draftLink, link);
});

test('a memo that begins with a slash is recalled in the form in which it must be typed', () => {
  const {state} = walk(stateWith(), recalled('older', memo(9, '/help')));
  assert.equal(state.draft.text, '//help');
  const [, order] = update(state, {type: 'draft-submitted'});
  assert.deepEqual(order?.type === 'accept-memo' && textToSend(order), '/help');
});

test('the unsent text stays on disk during recall and comes back at its end, with its link', () => {
  const before = stateWithText('쓰던 글', {draftLink: link});
  const {state, effects} = walk(before, older, recalled('older', memo(8, '여덟')));
  assert.deepEqual(effects, [], 'what is on disk is still right');
  assert.equal(state.draft.text, '여덟');
  const end = walk(state, recalled('newer', memo(9, '아홉')), recalled('newer', null));
  assert.deepEqual(end.effects, []);
  assert.equal(end.state.draft, before.draft, 'with its caret and all that can be undone');
  assert.deepEqual([end.state.draftLink, end.state.recall], [link, null]);
});

test('recall beyond the oldest memo does nothing', () => {
  const {state} = walk(stateWithText('쓰던 글'), older);
  assert.equal(walk(state, recalled('older', null)).state, state);
});

test('Esc, Ctrl+C and undo return to the unsent text', () => {
  for (const event of [{type: 'escape-pressed'}, {type: 'draft-interrupted'}, undone] as const) {
    const {state, effects} = walk(stateWithText('쓰던 글', {draftLink: link}), older, event);
    assert.deepEqual([state.draft.text, state.recall, effects], ['쓰던 글', null, []], event.type);
    assert.deepEqual(state.draftLink, link);
  }
});

test('moving the caret is not an edit', () => {
  const move: Event = {type: 'draft-edited', edit: {kind: 'move-left'}};
  const {state} = walk(stateWithText('쓰던 글'), older, move);
  assert.equal(state.recall?.memo.sequence, 9);
});

test('an edited memo becomes the draft, and the unsent text is saved in the same step', () => {
  const {state, effects} = walk(stateWithText('쓰던 글', {draftLink: link}), older, typed);
  assert.deepEqual(
    [state.draft.text, state.recall, state.notice?.kind],
    ['아홉!', null, 'unsent-kept'],
  );
  const [order, saved] = effects;
  assert.ok(order?.type === 'save-draft');
  assert.deepEqual(order.kept, {text: '쓰던 글', link, origin: 'aside'});
  assert.equal(order.writing.text, '아홉!');
  assert.deepEqual(saved, {type: 'autosave-draft', text: '아홉!', link: null});
});

test('undoing back to the unsent text removes it from the saved drafts', () => {
  const edited = walk(stateWithText('쓰던 글', {draftLink: link}), older, typed);
  const [order] = edited.effects;
  assert.ok(order?.type === 'save-draft');
  const draft = {id: 'a', savedAt: 5, ...order.kept};
  const kept: Event = {type: 'draft-saved', draft, step: order.step};
  const {state, effects} = walk(edited.state, kept, undone, undone);
  assert.equal(state.draft.text, '쓰던 글');
  assert.deepEqual(state.draftLink, link);
  assert.deepEqual(
    effects.filter(({type}) => type === 'take-back-draft'),
    [{type: 'take-back-draft', id: 'a'}],
  );
});

test('editing a recalled memo over an empty box saves no draft', () => {
  const {effects} = walk(stateWith(), older, typed);
  assert.deepEqual(effects, [{type: 'autosave-draft', text: '아홉!', link: null}]);
});

test('sending a recalled memo unchanged returns to the unsent text', () => {
  const {state, effects} = walk(
    stateWithText('쓰던 글', {draftLink: link}),
    older,
    {type: 'draft-submitted'},
    {type: 'memo-accepted', id: 'm'},
  );
  const [order] = effects;
  assert.deepEqual(order?.type === 'accept-memo' && [textToSend(order), order.writing.text], [
    '아홉',
    '쓰던 글',
  ]);
  assert.deepEqual([state.draft.text, state.notice?.kind], ['쓰던 글', 'unsent-back']);
  assert.deepEqual(state.draftLink, link);
  assert.ok(!effects.some(({type}) => type === 'autosave-draft'));
});
