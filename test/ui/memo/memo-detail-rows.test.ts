import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {memoDetailRows} from '../../../src/ui/memo/memo-detail-rows.ts';
import {stateWith} from '../../support/app-state.ts';
import {recordedMemos} from '../../support/database.ts';

test('failed attempts are shown with their time and the answer, on the page of that memo only', () => {
  const [memo, other] = recordedMemos(
    {id: 'a', status: 'sent', attempts: 2},
    {id: 'b', status: 'sent'},
  );
  assert.ok(memo && other);
  const base = stateWith();
  const failure: Failure = {kind: 'kakao', http: 500, code: -603, message: 'timeout'};
  const endedAt = new Date(2026, 10, 20, 9, 5).getTime();
  const detailText = (id: string): string => {
    const state = stateWith({
      language: 'ko',
      overlay: {kind: 'memo', id},
      focus: 'history',
      history: {...base.history, memos: [memo, other], selectedId: id},
      detail: {memo, source: null, made: [], setbacks: [{endedAt, failure}]},
    });
    const rows = memoDetailRows(state, viewOf(state));
    return rows.map((cells) => cells.map(({text}) => text).join('')).join('\n');
  };
  assert.match(
    detailText('a'),
    /실패한 시도 +2026-11-20 09:05(?: UTC\S*)? 카카오 (?:.|\n)*\(-603\)/,
  );
  assert.doesNotMatch(detailText('b'), /실패한 시도/);
});
