import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {accept} from '../../support/accept.ts';
import {given} from '../../support/contents.ts';
import {withServices} from '../../support/services.ts';

const full = {kind: 'storage', problem: 'full', path: '/x', detail: ''} as const;

/** A disk that is full for the first `times` outcomes. Waits are counted and return immediately. */
function withFullDisk(ports: Ports, times: number) {
  const waits: number[] = [];
  let left = times;
  const memos: Ports['memos'] = {
    ...ports.memos,
    change: (...args) => {
      left -= 1;
      if (left >= 0) throw new FailureError(full);
      return ports.memos.change(...args);
    },
  };
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  return {ports: {...ports, memos, wait}, waits};
}

test('a disk that is full for a moment loses no outcome', async () => {
  await withServices(async (stand) => {
    const {ports, waits} = withFullDisk(stand.ports, 3);
    const memo = await accept(ports, given('안녕'));
    assert.ok(memo.ok);
    await drainOutbox(ports, {onChange: () => {}});
    assert.equal(stand.ports.memos.find(memo.value.id)?.status, 'sent');
    assert.deepEqual(waits, [500, 500, 500]);
  });
});

test('with a disk that stays full the failure is reported, and the memo is unknown at the next start and never sent again', async () => {
  await withServices(async (stand) => {
    const {ports, waits} = withFullDisk(stand.ports, Number.POSITIVE_INFINITY);
    const memo = await accept(ports, given('안녕'));
    assert.ok(memo.ok);
    await assert.rejects(drainOutbox(ports, {onChange: () => {}}), (error) => {
      assert.ok(error instanceof FailureError);
      assert.deepEqual(error.failure, {kind: 'not-recorded', id: memo.value.id, cause: full});
      return true;
    });
    assert.equal(
      waits.reduce((sum, ms) => sum + ms, 0),
      5000,
    );
    const next = stand.open();
    assert.equal(await recoverMemos(next), 1);
    await drainOutbox(next, {onChange: () => {}});
    assert.equal(next.memos.find(memo.value.id)?.status, 'unknown');
    assert.equal(stand.emulator.memos.length, 1);
  });
});
