import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {commandNames} from '../../../src/app/shell/commands.ts';
import {markedCommand} from '../../../src/app/shell/complete-command.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
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

/** The state after these events. */
function after(typed: string, ...events: Event[]): State {
  return events.reduce((state, event) => update(state, event)[0], stateWithText(typed));
}

const down: Event = {type: 'command-chosen', step: 1};
const up: Event = {type: 'command-chosen', step: -1};
const enter: Event = {type: 'command-entered'};

test('arrows move through all matching commands, from the first, and around', () => {
  assert.equal(after('/lo').draft.text, '/lo');
  assert.equal(markedCommand(after('/lo')), 'login');
  assert.equal(after('/lo', down).draft.text, '/logout');
  assert.equal(after('/lo', down, down).draft.text, '/login');
  assert.equal(after('/lo', up).draft.text, '/logout');
  assert.equal(after('/lang ', down).draft.text, '/lang en');
  const all = commandNames.map((_, index) =>
    markedCommand(after('/', ...Array<Event>(index).fill(down))),
  );
  assert.deepEqual(all, commandNames);
});

test('Enter runs the marked command, or begins the one that takes an argument', () => {
  assert.equal(after('/q', enter).ending, 'quit');
  assert.equal(after('/', enter).overlay?.kind, 'help');
  assert.equal(after('/stat', enter).overlay?.kind, 'tokens');
  assert.equal(after('/ㅗ', enter).overlay?.kind, 'help');
  assert.equal(after('/lo', down, enter).overlay?.kind, 'confirm');
  for (const [typed, begun] of [
    ['/li', '/link '],
    ['/a', '/at '],
    ['/the', '/theme '],
  ] as const) {
    assert.equal(after(typed, enter).draft.text, begun);
  }
  assert.equal(after('/nope', enter).notice?.kind, 'unknown-command');
  assert.equal(after('/numbers', enter).notice?.kind, 'numbers-changed', 'a complete name runs');
});

test('Esc clears the command, and undo restores it', () => {
  const left = after('/lo', {type: 'command-left'});
  assert.deepEqual([left.draft.text, editDraft(left.draft, {kind: 'undo'}).text], ['', '/lo']);
});
