import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seededRandom} from '../support/seeded-random.ts';
import {sendThroughFaults} from './send-through-faults.ts';

test('200 memos through 20 % mixed faults: none duplicated, none lost, and only ambiguous ones unknown', async (t) => {
  const {seed, random} = seededRandom();
  const count = await sendThroughFaults({memos: 200, share: 0.2, random});
  t.diagnostic(`seed ${seed}: ${JSON.stringify(count)}`);
  assert.equal(count.doubled, 0);
  assert.equal(count.lost, 0);
  assert.equal(count.memos, 200);
  assert.ok(count.ambiguous > 5);
  assert.equal(count.unknown, count.ambiguous);
});
