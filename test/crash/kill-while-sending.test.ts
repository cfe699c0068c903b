import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seededRandom} from '../support/seeded-random.ts';
import {killWhileSending} from './kill-while-sending.ts';

test('P1: 200 memos and 50 kill -9 at random moments: none doubled, none lost', async (t) => {
  const {seed, random} = seededRandom();
  const count = await killWhileSending({memos: 200, kills: 50, random});
  t.diagnostic(`seed ${seed}: ${JSON.stringify({...count, lost: count.lost.length})}`);
  assert.deepEqual(count.doubled, []);
  assert.deepEqual(count.lost, []);
  assert.deepEqual(count.falselySent, []);
  assert.ok(count.accepted >= 200);
  assert.ok(count.unknown > 0, 'no kill fell into the time of a request: the test proves nothing');
});
