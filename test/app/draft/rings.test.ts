import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {initialState} from '../../../src/app/state/initial-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {needsCalendarConsent} from '../../../src/app/steps/consent.ts';
import type {SavedDraft} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {someSession, startOfTest, stateWith, stateWithText} from '../../support/app-state.ts';

function after(state: State, ...events: readonly Event[]) {
  let next = state;
  const effects: Effect[] = [];
  for (const event of events) {
    const [changed, ...more] = update(next, event);
    next = changed;
    effects.push(...more);
  }
  return {next, effects};
}

const submitted: Event = {type: 'draft-submitted'};
const ringing = (text: string): State => stateWithText(text, {draftRings: true});

function ringsOf(effects: readonly Effect[]): readonly unknown[] {
  return effects.flatMap((effect) => (effect.type === 'accept-memo' ? [effect.rings] : []));
}

test('/ring says at once that its consent is missing, and one key asks for it', () => {
  for (const [scopes, kind] of [
    [['talk_message'], 'ring-needs-consent'],
    [['talk_message', 'talk_calendar'], 'ring-changed'],
    [null, 'ring-changed'],
  ] as const) {
    const state = {...stateWithText('/ring'), session: {...someSession, scopes}};
    const {next} = after(state, submitted);
    assert.equal(next.draftRings, true);
    assert.equal(next.notice?.kind, kind);
    assert.equal(needsCalendarConsent(next), kind === 'ring-needs-consent');
    const {next: off} = after({...next, draft: state.draft}, submitted);
    assert.deepEqual(off.notice, {kind: 'ring-changed', rings: false});
    assert.equal(needsCalendarConsent(off), false);
  }
});

test('/ring marks the memo being written, alone and below its text; again takes it off', () => {
  for (const [text, left] of [
    ['/ring', ''],
    ['글\n/ring', '글'],
    ['/갸ㅜㅎ', ''],
  ] as const) {
    const {next} = after(stateWithText(text), submitted);
    assert.deepEqual([next.draftRings, next.draft.text], [true, left], text);
    assert.equal(
      after({...next, draft: stateWithText('/ring').draft}, submitted).next.draftRings,
      false,
    );
  }
});

test('only the memo that is marked rings, and the next one does not', () => {
  assert.deepEqual(ringsOf(after(stateWithText('글'), submitted).effects), [undefined]);
  const {next, effects} = after(ringing('글'), submitted, {type: 'memo-accepted', id: 'a'});
  assert.deepEqual(ringsOf(effects), [true]);
  assert.equal(next.draftRings, false);
  assert.ok(effects.some(({type}) => type === 'read-reminders'));
});

test('a memo for later rings too', () => {
  const {effects} = after(ringing('글\n/at 18:00'), submitted);
  assert.equal(effects.find((effect) => effect.type === 'plan-schedule')?.rings, true);
});

test('the mark is saved with the text and restored with it', () => {
  const {effects} = after(stateWithText('글\n/ring'), submitted);
  const saved = effects.findLast((effect) => effect.type === 'autosave-draft');
  assert.deepEqual([saved?.text, saved?.rings], ['글', true]);
  const restored = initialState({
    now: startOfTest,
    language: 'ko',
    terminal: stateWith().terminal,
    demo: null,
    session: someSession,
    isSetUp: true,
    draft: {text: '글', link: null, rings: true},
  });
  assert.equal(restored.draftRings, true);
});

test('a stashed draft takes its mark along, and undo and opening bring it back', () => {
  const stashed = after(ringing('글'), {type: 'draft-stashed'});
  const order = stashed.effects.find((effect) => effect.type === 'save-draft');
  assert.ok(order);
  assert.equal(order.kept.rings, true);
  assert.equal(stashed.next.draftRings, false);
  const draft: SavedDraft = {id: 'a', savedAt: 0, ...order.kept};
  const {step} = order;
  const undone = after(
    stashed.next,
    {type: 'draft-saved', draft, step},
    {type: 'draft-edited', edit: {kind: 'undo'}},
  ).next;
  assert.deepEqual([undone.draft.text, undone.draftRings], ['글', true]);
  const redone = after(undone, {type: 'draft-edited', edit: {kind: 'redo'}}).next;
  assert.equal(redone.draftRings, false);
  const opened = after(stateWith(), {type: 'draft-opened', draft, isBoxKept: false}).next;
  assert.equal(opened.draftRings, true);
  const failure = {kind: 'storage', problem: 'full', path: '', detail: ''} as const;
  const kept = {type: 'draft-save-failed', failure, step, kept: order.kept} as const;
  assert.equal(after(stashed.next, kept).next.draftRings, true);
});

test('a recalled memo does not ring, and the unsent text behind it does again', () => {
  const memo = {sequence: 9, text: '아홉', link: noLink};
  const shown = after(ringing('글'), {type: 'memo-recalled', towards: 'older', memo}).next;
  assert.equal(shown.draftRings, false);
  assert.deepEqual(ringsOf(after(shown, submitted).effects), [undefined]);
  const back = after(shown, {type: 'memo-recalled', towards: 'newer', memo: null}).next;
  assert.deepEqual([back.draft.text, back.draftRings], ['글', true]);
  const edited = after(shown, {type: 'draft-edited', edit: {kind: 'insert', text: '!'}});
  const kept = edited.effects.find((effect) => effect.type === 'save-draft')?.kept;
  assert.deepEqual([kept?.text, kept?.rings], ['글', true]);
});
