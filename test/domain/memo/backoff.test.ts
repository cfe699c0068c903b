import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backoffDelay, retryAfterDelay} from '../../../src/domain/memo/backoff.ts';

test('the delay doubles up to five minutes', () => {
  const ceilings = [0, 1, 2, 8, 9, 50, 5000].map((attempts) => backoffDelay(attempts, 1));
  assert.deepEqual(ceilings, [1000, 2000, 4000, 256_000, 300_000, 300_000, 300_000]);
});

test('the delay has full jitter, but is never zero', () => {
  assert.equal(backoffDelay(3, 0.5), 4000);
  assert.equal(backoffDelay(3, 0), 250);
});

const now = Date.parse('2026-11-20T00:00:00Z');

const rows: readonly (readonly [string | undefined, number | null])[] = [
  [undefined, null],
  ['2', 2000],
  [' 2 ', 2000],
  ['0', 1000],
  ['99999999', 3_600_000],
  ['9'.repeat(400), 3_600_000],
  ['-5', null],
  ['abc', null],
  ['1.5', null],
  ['', null],
  ['Fri, 20 Nov 2026 00:10:00 GMT', 600_000],
  ['Fri, 20 Nov 2026 00:00:00 GMT', 1000],
  ['Sat, 21 Nov 2026 00:00:00 GMT', 3_600_000],
  ['Thu, 19 Nov 2026 00:00:00 GMT', null],
  ['Fri, 99 Nov 2026 00:00:00 GMT', null],
  ['2026-11-20T00:10:00Z', null],
];

for (const [value, expected] of rows) {
  test(`Retry-After ${value?.slice(0, 40)} gives the delay ${expected}`, () => {
    assert.equal(retryAfterDelay(value, now), expected);
  });
}
