import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {wait} from '../../src/system/wait.ts';

async function elapsed(waiting: Promise<void>): Promise<number> {
  const start = performance.now();
  await waiting;
  return performance.now() - start;
}

test('waits its time', async () => {
  const ms = await elapsed(wait(30));
  assert.ok(ms >= 29 && ms < 1000, `${ms}`);
});

test('ends at once when it is aborted, before or meanwhile, and does not fail', async () => {
  assert.ok((await elapsed(wait(10_000, AbortSignal.abort()))) < 100);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 10);
  assert.ok((await elapsed(wait(10_000, controller.signal))) < 1000);
});

test('P7: sixty days are not over at once (timers hold 31 bits)', async () => {
  const controller = new AbortController();
  const sixtyDays = wait(60 * 24 * 3_600_000, controller.signal).then(() => 'over');
  assert.equal(await Promise.race([sixtyDays, wait(30).then(() => 'waiting')]), 'waiting');
  controller.abort();
  await sixtyDays;
});

test('leaves nothing on a signal that lives longer', async () => {
  const {signal} = new AbortController();
  await Promise.all([wait(1, signal), wait(2, signal)]);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});
