import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {test} from 'node:test';
import {setTimeout as timer} from 'node:timers/promises';
import {wait} from '../../../src/system/process/wait.ts';

const day = 24 * 3_600_000;
/** Without it a wait that never ends would never fail. */
const ends = {timeout: 25_000};
const long = 40_000;

test('ends between a shorter and a longer timer that started at the same time', async () => {
  const order: string[] = [];
  await Promise.all([
    timer(45).then(() => order.push('longer')),
    wait(30).then(() => order.push('wait')),
    timer(15).then(() => order.push('shorter')),
  ]);
  assert.deepEqual(order, ['shorter', 'wait', 'longer']);
});

test('ends without an error when it is aborted, before or during the wait', ends, async () => {
  await wait(long, AbortSignal.abort());
  const controller = new AbortController();
  const waiting = wait(long, controller.signal);
  controller.abort();
  await waiting;
});

test(
  'sixty days do not end immediately, although timers are limited to 31 bits',
  ends,
  async () => {
    const controller = new AbortController();
    const sixtyDays = wait(60 * day, controller.signal).then(() => 'over');
    assert.equal(await Promise.race([sixtyDays, timer(30, 'waiting')]), 'waiting');
    controller.abort();
    await sixtyDays;
  },
);

test('leaves no listener on a signal that exists longer', async () => {
  const {signal} = new AbortController();
  await Promise.all([wait(1, signal), wait(2, signal)]);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});
