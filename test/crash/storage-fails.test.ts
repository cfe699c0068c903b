import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {NewMemo} from '../../src/app/memo/accept-memo.ts';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import {storageResult} from '../../src/app/shared/storage-result.ts';
import {FailureError} from '../../src/domain/failure/failure.ts';
import {succeeded} from '../../src/domain/failure/result.ts';
import {accept} from '../support/accept.ts';
import {given} from '../support/contents.ts';
import {givenPicture} from '../support/given-picture.ts';
import {assertInvariants} from '../support/invariants.ts';
import {keyInRoom, keysOfParts} from '../support/message-key.ts';
import {type Stand, withServices} from '../support/services.ts';

const text = '가나다라 마바사 '.repeat(40);

/**
 * Counts the calls of the stores. The n-th call, or every call from the n-th on, fails as on a full
 * disk.
 */
function failingFrom(ports: Ports, n: number, lasts: boolean) {
  let calls = 0;
  const fails = (): boolean => {
    calls += 1;
    return lasts ? calls >= n : calls === n;
  };
  const failing = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          if (fails()) {
            throw new FailureError({kind: 'storage', problem: 'full', path: 'x', detail: ''});
          }
          return Reflect.apply(value, target, args);
        };
      },
    });
  return {
    ports: {
      ...ports,
      wait: () => Promise.resolve(),
      memos: failing(ports.memos),
      pictures: failing(ports.pictures),
      sessions: failing(ports.sessions),
    },
    calls: () => calls,
  };
}

const memos: readonly (readonly [name: string, memo: NewMemo, least: number])[] = [
  ['a memo of several parts', given(text), 15],
  ['a picture with a text', givenPicture(text), 18],
];

/**
 * Accepts and sends one memo while storage fails, then starts again with working
 * storage.
 */
async function sendThroughFailure(
  stand: Stand,
  memo: NewMemo,
  {n, lasts}: {n: number; lasts: boolean},
): Promise<number> {
  const {ports, calls} = failingFrom(stand.open(), n, lasts);
  const accepted = await accept(ports, memo);
  const drained = await storageResult(async () =>
    succeeded(await drainOutbox(ports, {onChange: () => {}})),
  );
  const counted = calls();
  const healthy = {...stand.open(), wait: () => Promise.resolve()};
  await recoverMemos(healthy);
  healthy.memos.releaseWaiting();
  await drainOutbox(healthy, {onChange: () => {}});
  check(stand, {n, isAccepted: accepted.ok, id: accepted.ok ? accepted.value.id : ''});
  return drained.ok && accepted.ok ? counted : Number.POSITIVE_INFINITY;
}

function check(
  {emulator, ports, folder}: Stand,
  about: {n: number; isAccepted: boolean; id: string},
): void {
  const texts = emulator.memos.map(keyInRoom);
  assert.equal(new Set(texts).size, texts.length, `doubled with failure ${about.n}: ${texts}`);
  assertInvariants({ports, emulator, folder, confirmed: about.isAccepted ? [about.id] : []});
  if (!about.isAccepted) return;
  const memo = ports.memos.find(about.id);
  assert.ok(memo, `lost with failure ${about.n}`);
  for (const [index, key] of keysOfParts(memo).entries()) {
    if (memo.parts[index]?.status !== 'sent') continue;
    assert.ok(texts.includes(key), `falsely sent at ${about.n}`);
  }
  assert.ok(['sent', 'unknown'].includes(memo.status), `${memo.status} with failure ${about.n}`);
}

for (const [what, memo, least] of memos) {
  for (const lasts of [false, true]) {
    const name = lasts ? 'every call from the n-th on' : 'the n-th call';
    test(`if ${name} of storage fails, for every n on the send path of ${what}, no memo is duplicated or lost`, async () => {
      for (let n = 1; ; n += 1) {
        let counted = 0;
        await withServices(async (stand) => {
          counted = await sendThroughFailure(stand, memo, {n, lasts});
        });
        if (counted < n) {
          assert.ok(n > least, `only ${n} calls were met`);
          return;
        }
      }
    });
  }
}
