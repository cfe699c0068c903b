import assert from 'node:assert/strict';
import {test} from 'node:test';
import {newId} from '../../../src/system/process/new-id.ts';

test('an id is a UUID of version 7 that begins with its time (RFC 9562, section 5.7)', () => {
  const now = 0x017f22e279b0;
  const id = newId(now);
  assert.match(id, /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids sort by their times, and none occurs twice', () => {
  const times = [0, 1, 1_799_999_999_999, 1_800_000_000_000, 2 ** 48 - 1];
  const ids = times.map(newId);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(Array.from({length: 10_000}, () => newId(1))).size, 10_000);
});
