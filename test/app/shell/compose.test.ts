import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, startOfTest, stateWith, stateWithText} from '../../support/app-state.ts';
import {assertReadsEnd} from '../../support/assert-read.ts';
import {given} from '../../support/contents.ts';

const submitted: Event = {type: 'draft-submitted'};

const sent: readonly (readonly [string, string | null])[] = [
  ['안녕', '안녕'],
  ['  앞 공백', '  앞 공백'],
  ['여러\n줄', '여러\n줄'],
  ['//help', '/help'],
  ['///', '//'],
  ['a /help', 'a /help'],
  ['/help\n둘째 줄', '/help\n둘째 줄'],
  ['', null],
  [' \n\t', null],
  ['\u200b', null],
];

for (const [text, memo] of sent) {
  test(`Enter on ${JSON.stringify(text)} sends ${JSON.stringify(memo)}`, () => {
    const state = stateWithText(text);
    const [next, ...effects] = update(state, submitted);
    assert.deepEqual(
      effects,
      memo === null
        ? []
        : [
            {
              type: 'accept-memo',
              ...given(memo, {link: noLink, isNumbered: true}),
              writing: nothingWritten,
              sourceId: null,
            },
          ],
    );
    assert.equal(next.draft, state.draft, 'the text stays until it is on disk');
  });
}

test('the text leaves the box only when it is stored', () => {
  const state = stateWithText('안녕');
  const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  const refused = update(state, {type: 'memo-refused', failure})[0];
  assert.equal(refused.draft.text, '안녕');
  assert.deepEqual(refused.notice, {kind: 'failure', failure});
  const [accepted, ...effects] = update(state, {type: 'memo-accepted', id: 'a'});
  assert.equal(accepted.draft.text, '');
  const [read, ...others] = effects;
  assertReadsEnd(read, accepted);
  assert.deepEqual(others, [{type: 'drain-outbox'}, {type: 'autosave-draft', ...nothingWritten}]);
});

test('a paste is always text, and reports the number of removed characters', () => {
  const [next, ...effects] = update(stateWith(), {
    type: 'draft-pasted',
    text: '/quit\n',
    removed: 2,
  });
  assert.deepEqual(effects.filter(isNotDraftKeeping), []);
  assert.equal(next.draft.text, '/quit\n');
  assert.deepEqual(next.notice, {kind: 'text-cleaned', removed: 2});
  const clean = update(stateWith(), {type: 'draft-pasted', text: 'a', removed: 0})[0];
  assert.equal(clean.notice, null);
});

const interrupted: Event = {type: 'draft-interrupted'};
const after = (state: State, ...events: Event[]): State =>
  events.reduce((current, event) => update(current, event)[0], state);

test('Ctrl+C clears the text, which undo restores; twice on an empty box it quits', () => {
  const cleared = after(stateWithText('소중한 글'), interrupted);
  assert.deepEqual([cleared.draft.text, cleared.notice?.kind], ['', 'draft-cleared']);
  const undone = after(cleared, {type: 'draft-edited', edit: {kind: 'undo'}});
  assert.equal(undone.draft.text, '소중한 글');
  const asked = after(cleared, interrupted);
  assert.deepEqual([asked.ending, asked.notice?.kind], [null, 'press-again-to-quit']);
  const [quit, ...effects] = update(asked, interrupted);
  assert.deepEqual([quit.ending, effects], ['quit', [{type: 'cancel-login'}]]);
});

test('after another key or some time, a second Ctrl+C counts as the first', () => {
  const asked = after(stateWith(), interrupted);
  const typed = after(asked, {type: 'draft-edited', edit: {kind: 'move-left'}}, interrupted);
  assert.equal(typed.ending, null);
  const later = after(asked, {type: 'clock-ticked', now: startOfTest + 6000}, interrupted);
  assert.equal(later.ending, null);
});

test('Ctrl+D quits on an empty box and deletes forward otherwise', () => {
  assert.equal(after(stateWith(), {type: 'draft-left'}).ending, 'quit');
  const start = after(stateWithText('ab'), {type: 'draft-edited', edit: {kind: 'move-text-start'}});
  const left = after(start, {type: 'draft-left'});
  assert.deepEqual([left.draft.text, left.ending], ['b', null]);
});
