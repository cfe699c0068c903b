import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contentKinds} from '../../src/domain/memo/kinds/kinds.ts';
import {seededRandom} from '../support/seeded-random.ts';
import {type KillCount, killWhileSending} from './kill-while-sending.ts';

// `npm run soak` makes 2,000 kills.
test('after 12 kill -9 among 60 memos of all kinds, half of them during a request, no memo is duplicated or lost', async (t) => {
  const {seed, random} = seededRandom();
  const count = await killWhileSending({memos: 60, kills: 12, random});
  t.diagnostic(`seed ${seed}: ${JSON.stringify(count)}`);
  assertKept(count);
  assert.ok(count.accepted >= 60);
  assert.deepEqual(count.kinds.toSorted(), contentKinds.toSorted());
});

test('kill -9 while memos of several parts are sent: no part is sent before the parts before it are recorded', async (t) => {
  const {seed, random} = seededRandom();
  const count = await killWhileSending({memos: 12, kills: 10, words: 36, random});
  t.diagnostic(`seed ${seed}: ${JSON.stringify(count)}`);
  assertKept(count);
});

function assertKept(count: KillCount): void {
  const {doubled, ahead, lost, falselySent} = count;
  assert.deepEqual(
    {doubled, ahead, lost, falselySent},
    {doubled: [], ahead: [], lost: [], falselySent: []},
  );
  assert.ok(count.unknown > 0, 'no kill fell into the time of a request: the test proves nothing');
}
