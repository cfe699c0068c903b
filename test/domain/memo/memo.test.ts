import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isErased,
  isPartlySent,
  type MemoStatus,
  statusOfParts,
} from '../../../src/domain/memo/memo.ts';

const rows: readonly (readonly [readonly MemoStatus[], MemoStatus, boolean])[] = [
  [['sent'], 'sent', false],
  [['sent', 'sent'], 'sent', false],
  [['queued', 'queued'], 'queued', false],
  [['sent', 'queued'], 'queued', true],
  [['sent', 'failed', 'queued'], 'failed', true],
  [['failed', 'queued'], 'failed', false],
  [['sent', 'unknown', 'queued'], 'unknown', true],
  [['queued', 'unknown'], 'unknown', false],
];

for (const [statuses, expected, partly] of rows) {
  test(`parts that are ${statuses.join(' ')} make the memo ${expected}${partly ? ', partly sent' : ''}`, () => {
    const parts = statuses.map((status) => ({text: '', status}));
    assert.equal(statusOfParts(parts), expected);
    assert.equal(isPartlySent({parts}), partly);
  });
}

test('a memo counts as erased when its text was to be erased and is empty', () => {
  assert.equal(isErased({text: '', forgetsText: true}), true);
  assert.equal(isErased({text: '가', forgetsText: true}), false);
  assert.equal(isErased({text: ''}), false);
});
