import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countPrunable, pruneHistory} from '../../../src/app/memo/prune-history.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const day = 86_400_000;
const portion = 500;
const {signal} = new AbortController();

/** Sent memos that are 31 days old, with a limit of 30 days. The clock is stopped. */
async function withOld(
  count: number,
  callback: (ports: Ports, now: number) => Promise<void>,
): Promise<void> {
  await withServices(
    async ({ports}) => {
      const now = ports.clock.now();
      await ports.preferences.save({'history.keep': '30d'});
      ports.records.intake()(
        Array.from({length: count}, (_, index) =>
          memoWith({id: `${index}`, status: 'sent', createdAt: now - 31 * day}),
        ),
      );
      await callback({...ports, clock: {now: () => now}, wait: async () => {}}, now);
    },
    {loggedIn: false},
  );
}

test('memos older than the configured limit are deleted, over as many portions as needed', async () => {
  await withOld(2 * portion + 1, async (ports) => {
    ports.memos.add(memoWith({id: 'young', status: 'sent', createdAt: ports.clock.now()}), null);
    const pruned = {count: 2 * portion + 1, keep: '30d'};
    assert.deepEqual(countPrunable(ports), pruned);
    assert.deepEqual(await pruneHistory(ports, {signal}), pruned);
    assert.deepEqual(
      [...ports.memos.all()].map(({id}) => id),
      ['young'],
    );
    assert.deepEqual(await pruneHistory(ports, {signal}), {count: 0, keep: '30d'});
  });
});

test('a memo exactly as old as the limit is not deleted', async () => {
  await withOld(0, async (ports, now) => {
    const at = (id: string, createdAt: number) =>
      ports.memos.add(memoWith({id, status: 'sent', createdAt}), null);
    at('at the limit', now - 30 * day);
    at('beyond', now - 30 * day - 1);
    assert.equal((await pruneHistory(ports, {signal})).count, 1);
    assert.ok(ports.memos.find('at the limit'));
  });
});

test('a limit leaves the rest to the next time, and between two portions others may write', async () => {
  await withOld(3 * portion, async (ports) => {
    const waits: number[] = [];
    const wait: Ports['wait'] = async (ms) => void waits.push(ms);
    assert.equal((await pruneHistory({...ports, wait}, {signal, limit: portion})).count, portion);
    assert.equal(waits.length, 1);
    assert.ok((waits[0] ?? 0) > 0);
    const next = await pruneHistory({...ports, wait}, {signal, limit: portion + 1});
    assert.equal(next.count, 2 * portion);
  });
});

test('a stop request ends the deletion between two portions', async () => {
  await withOld(2 * portion, async (ports) => {
    const stop = new AbortController();
    const wait: Ports['wait'] = async () => stop.abort();
    const stopped = await pruneHistory({...ports, wait}, {signal: stop.signal});
    assert.equal(stopped.count, portion);
    assert.equal((await pruneHistory(ports, {signal: AbortSignal.abort()})).count, 0);
  });
});

test('without a configured limit everything is kept', async () => {
  await withOld(1, async (ports) => {
    await ports.preferences.save({'history.keep': null});
    assert.deepEqual(countPrunable(ports), {count: 0, keep: ''});
    assert.deepEqual(await pruneHistory(ports, {signal}), {count: 0, keep: ''});
  });
});
