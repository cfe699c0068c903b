import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {acceptMemo} from '../../../src/app/operations/accept-memo.ts';
import {drainOutbox} from '../../../src/app/operations/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/operations/recover-memos.ts';
import {sendNow} from '../../../src/app/operations/send-now.ts';
import type {Ports} from '../../../src/app/ports.ts';
import {type Failure, FailureError} from '../../../src/domain/failure.ts';
import type {Memo} from '../../../src/domain/memo.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {withServices} from '../../support/services.ts';

/** Three parts, each of a text of its own. */
const text = Array.from({length: 100}, (_, index) => `말${index}`).join(' ');

const full = {kind: 'storage', problem: 'full', path: '/x', detail: ''} as const;

const statuses = (memo: Memo | null): readonly string[] =>
  memo?.parts.map(({status}) => status) ?? [];

/** The only memo, as another process finds it. */
function onRecord({memos}: Ports): Memo {
  const [memo, ...others] = memos.all();
  assert.ok(memo);
  assert.equal(others.length, 0);
  return memo;
}

/** Calls back right before each part goes out; a rest is over at the next turn of the event loop. */
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
    valueIn(await acceptMemo(ports, {text}));
    await drainOutbox(ports, {onChange: () => {}});
  },
  'a memo that is sent at once': async (ports) => valueIn(await sendNow(ports, {text})),
};

for (const [name, send] of Object.entries(ways)) {
  test(`${name}: each part is on disk as sent before the next goes out`, async () => {
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

/** A disk that takes the outcome of the first part at the try of this number. */
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

test('while a part cannot be recorded, the next one does not go out', async () => {
  await withServices(async ({ports, open, emulator}) => {
    valueIn(await acceptMemo(ports, {text}));
    const other = open();
    const found: (readonly string[])[] = [];
    const looking = lookingBefore(fullUntil(ports, 4), () => found.push(statuses(onRecord(other))));
    await drainOutbox(looking, {onChange: () => {}});
    assert.deepEqual(found[1], ['sent', 'queued', 'queued']);
    assert.equal(emulator.memos.length, 3);
  });
});

test('a part that cannot be recorded at all is the last; what came of it is the person’s to say', async () => {
  await withServices(async ({ports, open, emulator}) => {
    valueIn(await acceptMemo(ports, {text}));
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
