import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {hintRows} from '../../../src/ui/shell/hint-rows.ts';
import {stateWithText} from '../../support/app-state.ts';

function hintsOf(change: Partial<State>, columns: number): string {
  const terminal = {columns, rows: 10, isAscii: false, distinguishesEnterKeys: false};
  const state = stateWithText('글', {...change, terminal});
  const rows = hintRows(state, viewOf(state));
  return rows.map((row) => row.map((span) => span.text).join('')).join('\n');
}

test('if not all keys fit, the way out of a page is among the visible ones', () => {
  const overlay = {kind: 'split'} as const;
  const wide = hintsOf({overlay}, 80);
  assert.equal(wide, ' Ctrl+T 토큰과 계정  ? 도움말  Esc 뒤로');
  assert.equal(hintsOf({overlay}, 38), ' ? 도움말  Esc 뒤로');
  assert.equal(hintsOf({overlay}, 17), ' Esc 뒤로');
});

test('of the other keys the first ones stay, as many as fit', () => {
  assert.match(hintsOf({}, 40), /^ Enter 보내기 {2}Alt\+Enter 줄바꿈$/);
});

test('the history hints the help and the way back', () => {
  assert.match(hintsOf({focus: 'history'}, 80), / \? 도움말 .*Esc 뒤로$/);
});

test('a notice that is longer than its rows ends in an ellipsis', () => {
  const failure = {kind: 'kakao', http: 400, code: -2, message: 'wrong value'} as const;
  const notice = {kind: 'failure', failure} as const;
  const narrow = hintsOf({notice}, 40).split('\n');
  assert.equal(narrow.length, 2);
  assert.match(narrow[1] ?? '', /\S…$/);
  assert.doesNotMatch(hintsOf({notice}, 200), /…/);
});

test('the words before the ellipsis are those of the notice, with one blank between two', () => {
  const failure = {kind: 'input-unreadable', path: 'card.json', detail: 'ENOENT'} as const;
  for (let columns = 40; columns < 60; columns += 1) {
    const shown = hintsOf({notice: {kind: 'failure', failure}}, columns);
    assert.doesNotMatch(shown, /\S {2}/);
  }
});

test('the empty box hints the help, and a text in it does not', () => {
  assert.match(hintsOf({draft: draftOf('')}, 80), / Ctrl\+F 찾기 {2}\? 도움말$/);
  assert.doesNotMatch(hintsOf({}, 200), /\?/);
});

test('during a command the hints are to run and complete it, without the one for the slash', () => {
  assert.match(hintsOf({}, 80), / Enter 보내기 .* \/ 명령 /);
  const typing = hintsOf({draft: draftOf('/st')}, 80);
  assert.match(typing, /^ Enter 명령 실행 {2}Tab 명령 완성 /);
  assert.doesNotMatch(typing, /\/ 명령/);
});
