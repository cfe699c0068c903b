import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import {retryMemo} from '../../src/app/memo/send-once.ts';
import {requeueMemo, resolveUnknown} from '../../src/app/shared/requeue-memo.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {withActors} from '../support/actor.ts';
import {failureOf} from '../support/assert-failure.ts';
import {friendSendPath, textsOf, withFriends} from '../support/friend-stand.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import type {Stand} from '../support/services.ts';

/** A text of two parts, for three friends: six requests. */
const text = Array.from({length: 60}, (_, index) => `말${index}`).join(' ');
const names = ['엄마', '엄지', '준호'];
const partCount = 2;

/** Kills the sender (SIGKILL) while Kakao has the request with this number. */
async function killAt({env, emulator}: Stand, request: number, isTaken: boolean): Promise<void> {
  if (request > 1) emulator.failNext(friendSendPath, {delay: 0}, request - 1);
  const held = holdNext(emulator, friendSendPath);
  await withActors(1, env, async ([sender]) => {
    assert.ok(sender);
    sender.order('sendToAll', text).catch(() => {});
    await held.arrived;
    sender.process.kill('SIGKILL');
    await sender.process.exit;
    if (isTaken) held.release();
  });
}

function onlyMemo({ports}: Pick<Stand, 'ports'>): Memo {
  const [memo, ...others] = ports.memos.all();
  assert.ok(memo);
  assert.deepEqual(others, []);
  return memo;
}

for (const request of [1, 2, 3, 4, 5, 6]) {
  for (const isTaken of [false, true]) {
    const what = isTaken ? 'takes it all the same' : 'never takes it';
    test(`after a kill while Kakao has request ${request} of 6 and ${what}, only its friend is unknown`, async () => {
      await withFriends(async (stand) => {
        const {emulator, folder} = stand;
        await killAt(stand, request, isTaken);
        const next = {...stand.open(), wait: () => Promise.resolve()};
        assert.equal(await recoverMemos(next), 1);
        const memo = onlyMemo(stand);
        const [inDoubt, sentBefore] = [Math.floor((request - 1) / 2), (request - 1) % 2];
        assert.deepEqual(
          memo.receivers?.map(({name, status, sentParts}) => [name, status, sentParts]),
          names.map((name, index) => {
            if (index < inDoubt) return [name, 'sent', partCount];
            return index === inDoubt ? [name, 'unknown', sentBefore] : [name, 'failed', 0];
          }),
        );
        assert.equal(memo.status, 'unknown');
        // Nothing that acts by itself or is asked to go on sends anything.
        assert.equal(await drainOutbox(next, {onChange: () => {}}), 'empty');
        assert.equal(requeueMemo(next, memo.id), null);
        const retried = await retryMemo(next, memo.id, new AbortController().signal);
        failureOf('person-needed', retried);
        const arrived = names.reduce((sum, name) => sum + textsOf(emulator, name).length, 0);
        assert.equal(arrived, request - 1 + (isTaken ? 1 : 0));
        assertInvariants({ports: next, emulator, folder});
        // The user asked the friend: it arrived.
        if (!isTaken) return;
        const resolved = resolveUnknown(next, memo.id);
        assert.deepEqual(
          resolved?.receivers?.map(({sentParts}) => sentParts),
          names.map((name) => textsOf(emulator, name).length),
        );
        assert.equal(resolved?.status, request === 6 ? 'sent' : 'failed');
        assertInvariants({ports: next, emulator, folder});
      });
    });
  }
}
