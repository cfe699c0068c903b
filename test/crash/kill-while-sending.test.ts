import assert from 'node:assert/strict';
import {test} from 'node:test';
import {seededRandom} from '../support/seeded-random.ts';
import {type KillCount, killWhileSending} from './kill-while-sending.ts';

test('after 50 kill -9 among 200 memos, half of them during a request, no memo is duplicated or lost', async (t) => {
  const {seed, random} = seededRandom();
  const count = await killWhileSending({memos: 200, kills: 50, random});
  t.diagnostic(`seed ${seed}: ${JSON.stringify(count)}`);
  assertKept(count);
  assert.ok(count.accepted >= 200);
});

test('kill -9 while memos of several parts are sent: no part is sent before the parts before it are recorded', async (t) => {
  const {seed, random} = seededRandom();
  const count = await killWhileSending({memos: 40, kills: 30, words: 36, random});
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
