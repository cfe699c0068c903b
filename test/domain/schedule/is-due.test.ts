import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDue} from '../../../src/domain/schedule/is-due.ts';

const now = 1_700_000_000_000;
const hour = 3_600_000;

test('without a time it is due at once, with one from that very millisecond on', () => {
  assert.equal(isDue(null, now), true);
  assert.equal(isDue(now + 1, now), false);
  assert.equal(isDue(now, now), true);
  assert.equal(isDue(now - 1, now), true);
});

test('the longest wait of an hour is kept; more than that comes from a clock that went back', () => {
  assert.equal(isDue(now + hour, now), false);
  assert.equal(isDue(now + hour + 1, now), true);
});
