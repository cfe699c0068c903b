import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {type Delivery, deliverMemo} from '../../../src/app/memo/deliver-memo.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {type Failure, FailureError} from '../../../src/domain/failure/failure.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept, sendAtOnce} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** A memo of three parts with different texts. */
const text = Array.from({length: 100}, (_, index) => `말${index}`).join(' ');

const full = {kind: 'storage', problem: 'full', path: '/x', detail: ''} as const;

const statuses = (memo: Pick<Memo, 'parts'> | null): readonly string[] =>
  memo?.parts.map(({status}) => status) ?? [];

/** The only memo, as another process reads it. */
function onRecord({memos}: Ports): Memo {
  const [memo, ...others] = memos.all();
  assert.ok(memo);
  assert.equal(others.length, 0);
  return memo;
}

/** Calls `look` right before each part is sent. Pauses end at the next turn of the event loop. */
function lookingBefore(ports: Ports, look: () => void): Ports {
  const api: Ports['api'] = {
    ...ports.api,
    sendMemo: (...asked) => {
      look();
      return ports.api.sendMemo(...asked);
    },
  };
  return {...ports, api, wait: () => nextTurn()};
}

const ways: Readonly<Record<string, (ports: Ports) => Promise<unknown>>> = {
  'a drain': async (ports) => {
    valueIn(await accept(ports, given(text)));
    await drainOutbox(ports, {onChange: () => {}});
  },
  'a memo that is sent at once': async (ports) => valueIn(await sendAtOnce(ports, given(text))),
};

for (const [name, send] of Object.entries(ways)) {
  test(`${name}: each part is stored as sent before the next is sent`, async () => {
    await withServices(async ({ports, open, emulator}) => {
      const other = open();
      const found: (readonly string[])[] = [];
      await send(
        lookingBefore(ports, () => {
          const memo = onRecord(other);
          found.push([memo.status, ...statuses(memo)]);
        }),
      );
      assert.deepEqual(found, [
        ['sending', 'queued', 'queued', 'queued'],
        ['sending', 'sent', 'queued', 'queued'],
        ['sending', 'sent', 'sent', 'queued'],
      ]);
      assert.deepEqual(statuses(onRecord(other)), ['sent', 'sent', 'sent']);
      assert.equal(emulator.memos.length, 3);
    });
  });
}

/** A disk that accepts the outcome of the first part only at this attempt. */
function fullUntil(ports: Ports, good: number): Ports {
  let tries = 0;
  const memos: Ports['memos'] = {
    ...ports.memos,
    change: (...asked) => {
      tries += 1;
      if (tries < good) throw new FailureError(full);
      return ports.memos.change(...asked);
    },
  };
  return {...ports, memos};
}

test('while a part cannot be recorded, the next one is not sent', async () => {
  await withServices(async ({ports, open, emulator}) => {
    valueIn(await accept(ports, given(text)));
    const other = open();
    const found: (readonly string[])[] = [];
    const looking = lookingBefore(fullUntil(ports, 4), () => found.push(statuses(onRecord(other))));
    await drainOutbox(looking, {onChange: () => {}});
    assert.deepEqual(found[1], ['sent', 'queued', 'queued']);
    assert.equal(emulator.memos.length, 3);
  });
});

test('if a part cannot be recorded at all, no further part is sent and its outcome is unknown', async () => {
  await withServices(async ({ports, open, emulator}) => {
    valueIn(await accept(ports, given(text)));
    let cause: Failure | null = null;
    const never = lookingBefore(fullUntil(ports, Number.POSITIVE_INFINITY), () => {});
    await drainOutbox(never, {onChange: () => {}}).catch((error: unknown) => {
      assert.ok(error instanceof FailureError);
      cause = error.failure;
    });
    assert.deepEqual(cause, {kind: 'not-recorded', id: onRecord(ports).id, cause: full});
    const next = open();
    await recoverMemos(next);
    await drainOutbox(next, {onChange: () => {}});
    assert.deepEqual(statuses(onRecord(next)), ['unknown', 'queued', 'queued']);
    assert.equal(emulator.memos.length, 1);
  });
});

const minute = 60_000;

interface Sending {
  readonly stand: Stand;
  readonly now: number;
  readonly waits: readonly number[];
  /** The number of recorded outcomes, and of erased texts that were deleted permanently. */
  readonly counts: {changes: number; drops: number};
  /** Claims a memo as the outbox does, and delivers it. */
  deliver(memo?: Partial<Memo>, delivery?: Partial<Delivery>): Promise<Memo>;
  answer(response: ScriptedResponse): void;
}

/** A sender with a stopped clock whose waits return immediately. */
async function withSender(callback: (sending: Sending) => Promise<void>): Promise<void> {
  await withServices(async (stand) => {
    const {memos, records, clock} = stand.ports;
    const now = clock.now();
    const waits: number[] = [];
    const counts = {changes: 0, drops: 0};
    const ports: Ports = {
      ...stand.ports,
      clock: {now: () => now},
      random: () => 1,
      wait: async (ms) => void waits.push(ms),
      memos: {
        ...memos,
        change: (...asked) => {
          counts.changes += 1;
          memos.change(...asked);
        },
      },
      records: {
        ...records,
        dropErased: () => {
          counts.drops += 1;
          records.dropErased();
        },
      },
    };
    let count = 0;
    const deliver: Sending['deliver'] = async (change = {}, delivery = {}) => {
      count += 1;
      const id = `m${count}`;
      memos.add(memoWith({id, ...change}), null);
      const claimed = memos.claim(id, ports.processId);
      assert.ok(claimed);
      const settled = await deliverMemo(ports, claimed, {onRetry: 'queued', ...delivery});
      const {status, parts, failure, nextAttemptAt} = settled;
      const kept = stand.open().memos.find(id);
      assert.deepEqual([kept?.status, kept?.failure], [status, failure]);
      assert.deepEqual([statuses(kept), kept?.nextAttemptAt], [statuses({parts}), nextAttemptAt]);
      return settled;
    };
    const answer = (response: ScriptedResponse) => stand.emulator.failNext(memoPath, response);
    await callback({stand, now, waits, counts, deliver, answer});
  });
}

const part = (text: string, status: Memo['status']) => ({text, status});

test('a pause of 300 ms separates two parts, and parts that were already sent are not sent again', async () => {
  await withSender(async ({stand, now, waits, counts, deliver}) => {
    const memo = await deliver({
      parts: [part('a', 'sent'), part('b', 'queued'), part('c', 'queued')],
    });
    assert.deepEqual(
      [memo.status, memo.sentAt, memo.failure, memo.nextAttemptAt],
      ['sent', now, null, null],
    );
    assert.deepEqual(
      stand.emulator.memos.map(({text}) => text),
      ['b', 'c'],
    );
    assert.deepEqual(waits, [300, 300]);
    assert.equal(counts.changes, 2, 'the last part is recorded with its memo');
    await deliver();
    assert.equal(waits.length, 2, 'nothing is waited for before the first');
  });
});

test('the delay before a retry grows, and without retries the memo fails', async () => {
  await withSender(async ({now, deliver, answer}) => {
    const waitAfter = async (attempts: number) => {
      answer({status: 429, body: ''});
      const memo = await deliver({attempts});
      assert.deepEqual([memo.status, memo.sentAt, memo.failure?.kind], ['queued', null, 'kakao']);
      return (memo.nextAttemptAt ?? 0) - now;
    };
    assert.deepEqual([await waitAfter(0), await waitAfter(2)], [1000, 4000]);
    answer({status: 429, body: ''});
    const failed = await deliver({}, {onRetry: 'failed'});
    assert.deepEqual([failed.status, statuses(failed)], ['failed', ['failed']]);
    assert.equal(failed.nextAttemptAt, null);
  });
});

test('a memo waits as long as Kakao requests, and at least until the sending pause ends', async () => {
  await withSender(async ({stand, now, deliver, answer}) => {
    answer({status: 429, body: '', headers: {'retry-after': '7'}});
    assert.equal((await deliver()).nextAttemptAt, now + 7000);
    answer({status: 400, body: {code: -10, msg: ''}});
    const {nextAttemptAt, failure} = await deliver();
    const until = now + 30 * minute;
    assert.equal(nextAttemptAt, until);
    assert.deepEqual(stand.ports.memos.readPause(), {until, cause: failure});
    await deliver();
    assert.equal(stand.ports.memos.readPause(), null, 'a memo that goes out ends the rest');
  });
});

test('a memo with an unknown outcome or a refusal is not retried', async () => {
  await withSender(async ({deliver, answer}) => {
    answer({destroy: 'before-response'});
    const unknown = await deliver({parts: [part('a', 'queued'), part('b', 'queued')]});
    assert.deepEqual(statuses(unknown), ['unknown', 'queued']);
    assert.deepEqual([unknown.status, unknown.sentAt], ['unknown', null]);
    assert.deepEqual([unknown.failure?.kind, unknown.nextAttemptAt], ['outcome-unknown', null]);
    answer({status: 400, body: {code: -2, msg: ''}});
    const refused = await deliver();
    assert.deepEqual([refused.status, refused.nextAttemptAt], ['failed', null]);
  });
});

test('a memo that the user stopped may be sent immediately; one that timed out waits', async () => {
  await withSender(async ({stand, now, deliver}) => {
    const stopped = await deliver({}, {stop: AbortSignal.abort()});
    const failure = {kind: 'network', reason: 'cancelled', detail: ''};
    assert.deepEqual([stopped.status, stopped.failure], ['queued', failure]);
    assert.equal(stopped.nextAttemptAt, null);
    const reason = new DOMException('', 'TimeoutError');
    const late = await deliver({}, {stop: AbortSignal.abort(reason)});
    assert.deepEqual(late.failure, {...failure, reason: 'answer-timeout'});
    assert.equal(late.nextAttemptAt, now + 1000);
    assert.equal(stand.emulator.memos.length, 0);
    assert.equal(stand.ports.memos.readPause(), null);
  });
});

test('a text to be erased is deleted permanently when it was sent, and not before', async () => {
  await withSender(async ({stand, counts, deliver, answer}) => {
    answer({status: 429, body: ''});
    await deliver({forgetsText: true});
    await deliver();
    assert.equal(counts.drops, 0);
    const {id} = await deliver({forgetsText: true});
    assert.equal(counts.drops, 1);
    assert.equal(stand.ports.memos.find(id)?.text, '');
  });
});
