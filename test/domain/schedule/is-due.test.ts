import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDue} from '../../../src/domain/schedule/is-due.ts';

const now = 1_700_000_000_000;
const hour = 3_600_000;

test('a memo without a time is due immediately, one with a time from that very millisecond', () => {
  assert.equal(isDue(null, now), true);
  assert.equal(isDue(now + 1, now), false);
  assert.equal(isDue(now, now), true);
  assert.equal(isDue(now - 1, now), true);
});

test('a wait of at most an hour is respected; a longer one comes from a clock that moved back', () => {
  assert.equal(isDue(now + hour, now), false);
  assert.equal(isDue(now + hour + 1, now), true);
});
