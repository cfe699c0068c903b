import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../../src/app/shell/update.ts';
import {editDraft} from '../../../src/domain/draft/draft.ts';
import {stateWithText} from '../../support/app-state.ts';

/** The texts after each Tab. */
function tabs(typed: string, ...steps: (1 | -1)[]): string[] {
  let state = stateWithText(typed);
  return steps.map((step) => {
    [state] = update(state, {type: 'command-completed', step});
    return state.draft.text;
  });
}

test('Tab completes to the common start of all matching commands', () => {
  assert.deepEqual(tabs('/ref', 1), ['/refresh']);
  assert.deepEqual(tabs('/lo', 1), ['/log']);
  assert.deepEqual(tabs('/link', 1), ['/link ']);
  assert.deepEqual(tabs('/UNL', 1), ['/unlink']);
  assert.deepEqual(tabs('/ㅗ', 1), ['/help']);
});

test('further Tabs cycle through the matches and back to the typed text; Shift+Tab goes the other way', () => {
  assert.deepEqual(tabs('/log', 1, 1, 1, 1), ['/login', '/logout', '/log', '/login']);
  assert.deepEqual(tabs('/log', -1, -1, -1), ['/logout', '/login', '/log']);
});

test('Tab cycles through the values of an argument in the same way', () => {
  assert.deepEqual(tabs('/lang ', 1, 1, 1), ['/lang ko', '/lang en', '/lang ']);
  assert.deepEqual(tabs('/lang e', 1, 1), ['/lang en', '/lang en']);
});

test('Tab leaves other text and complete commands unchanged', () => {
  for (const text of [
    '글',
    '//ref',
    '/nope',
    '/refresh',
    '/link http',
    '/refresh 글',
    '/lo\n줄',
    '',
  ]) {
    assert.deepEqual(tabs(text, 1), [text]);
  }
});

test('typing starts a new completion, and undo removes what Tab inserted', () => {
  let state = stateWithText('/log');
  [state] = update(state, {type: 'command-completed', step: 1});
  [state] = update(state, {type: 'draft-edited', edit: {kind: 'delete-backward'}});
  assert.equal(state.draft.text, '/logi');
  [state] = update(state, {type: 'command-completed', step: 1});
  assert.equal(state.draft.text, '/login');
  assert.equal(editDraft(state.draft, {kind: 'undo'}).text, '/logi');
});
