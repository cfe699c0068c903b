import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {settle} from '../support/settle.ts';

test('nothing is pending before the first work and after the last', async () => {
  const critical = createCriticalWork();
  assert.equal(critical.pending(), null);
  assert.equal(await critical.run(async () => 'done'), 'done');
  assert.equal(critical.pending(), null);
});

test('work is pending from its first step, until all of it has settled', async () => {
  const critical = createCriticalWork();
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const works = gates.map(({promise}) =>
    critical.run(() => {
      assert.notEqual(critical.pending(), null);
      return promise;
    }),
  );
  let isOver = false;
  const over = critical.pending()?.then(() => {
    isOver = true;
  });
  gates[0]?.resolve();
  await settle();
  assert.equal(isOver, false);
  gates[1]?.reject(new Error('failed'));
  await over;
  assert.equal(critical.pending(), null);
  await assert.rejects(Promise.all(works), /failed/);
});

test('work that fails at once is not pending, and its error is passed on', async () => {
  const critical = createCriticalWork();
  const failing = critical.run(() => {
    throw new Error('at once');
  });
  await assert.rejects(failing, /at once/);
  assert.equal(critical.pending(), null);
});
