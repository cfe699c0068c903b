import assert from 'node:assert/strict';
import {test} from 'node:test';
import {awaitOutcome} from '../../../src/app/memo/await-outcome.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};
const never = new AbortController().signal;

/** Ports whose waits are counted and return immediately. `during` is called in each. */
function withWaits(ports: Ports, during: (count: number) => void): Ports {
  let count = 0;
  const wait = (ms: number): Promise<void> => {
    assert.ok(ms > 0);
    count += 1;
    during(count);
    return Promise.resolve();
  };
  return {...ports, wait};
}

test('the memo is read after each wait until it has an outcome', async () => {
  await withServices(async ({ports, open}) => {
    const sender = await open().locks.acquire('sender-other', 0);
    ports.memos.add(memoWith({id: 'a', status: 'sending'}), 'other');
    let waits = 0;
    const waiting = withWaits(ports, (count) => {
      waits = count;
      if (count === 3) ports.memos.update('a', () => ({status: 'sent', sentAt: 1}));
    });
    assert.equal((await awaitOutcome(waiting, 'a', never))?.status, 'sent');
    assert.equal(waits, 3);
    sender?.release();
  }, loggedOut);
});

test('a memo whose sender died becomes unknown; a settled or missing memo is returned without a wait', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'dead', status: 'sending'}), 'nobody');
    ports.memos.add(memoWith({id: 'failed', status: 'failed'}), null);
    assert.equal(
      (
        await awaitOutcome(
          withWaits(ports, () => {}),
          'dead',
          never,
        )
      )?.status,
      'unknown',
    );
    const still = withWaits(ports, () => assert.fail('waited'));
    assert.equal((await awaitOutcome(still, 'failed', never))?.status, 'failed');
    assert.equal(await awaitOutcome(still, 'gone', never), null);
  }, loggedOut);
});

test('when the wait is aborted the memo is returned in its current state', async () => {
  await withServices(async ({ports, open}) => {
    const sender = await open().locks.acquire('sender-other', 0);
    ports.memos.add(memoWith({id: 'a', status: 'sending'}), 'other');
    assert.equal((await awaitOutcome(ports, 'a', AbortSignal.abort()))?.status, 'sending');
    sender?.release();
  }, loggedOut);
});
