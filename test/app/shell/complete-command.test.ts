import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../../src/app/shell/update.ts';
import {editDraft} from '../../../src/domain/draft/draft.ts';
import {stateWithText} from '../../support/app-state.ts';

/** The texts that one Tab after the other makes of what was typed. */
function tabs(typed: string, ...steps: (1 | -1)[]): string[] {
  let state = stateWithText(typed);
  return steps.map((step) => {
    [state] = update(state, {type: 'command-completed', step});
    return state.draft.text;
  });
}

test('Tab writes out what all that begin so have in common', () => {
  assert.deepEqual(tabs('/ref', 1), ['/refresh']);
  assert.deepEqual(tabs('/lo', 1), ['/log']);
  assert.deepEqual(tabs('/link', 1), ['/link ']);
  assert.deepEqual(tabs('/UNL', 1), ['/unlink']);
  assert.deepEqual(tabs('/ㅗ', 1), ['/help']);
});

test('then it walks through them and back to what was typed; Shift+Tab the other way', () => {
  assert.deepEqual(tabs('/log', 1, 1, 1, 1), ['/login', '/logout', '/log', '/login']);
  assert.deepEqual(tabs('/log', -1, -1, -1), ['/logout', '/login', '/log']);
});

test('the values of an argument are walked through in the same way', () => {
  assert.deepEqual(tabs('/lang ', 1, 1, 1), ['/lang ko', '/lang en', '/lang ']);
  assert.deepEqual(tabs('/lang e', 1, 1), ['/lang en', '/lang en']);
});

test('what is no command, or is whole, stays as it is', () => {
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

test('typing on begins anew, and what Tab wrote is undone', () => {
  let state = stateWithText('/log');
  [state] = update(state, {type: 'command-completed', step: 1});
  [state] = update(state, {type: 'draft-edited', edit: {kind: 'delete-backward'}});
  assert.equal(state.draft.text, '/logi');
  [state] = update(state, {type: 'command-completed', step: 1});
  assert.equal(state.draft.text, '/login');
  assert.equal(editDraft(state.draft, {kind: 'undo'}).text, '/logi');
});
