import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';
import {stoppedClock} from '../../support/turnable-clock.ts';

const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;

test('a burst of keys without a pause is saved from time to time, and completely at its end', async () => {
  await withServices(
    async ({ports}) => {
      const saved: string[] = [];
      const save: typeof ports.drafts.save = (writing) => {
        saved.push(writing.text);
        ports.drafts.save(writing);
      };
      const clock = stoppedClock();
      const {wait} = clock;
      const {runtime} = effectsOn({...ports, clock, wait, drafts: {...ports.drafts, save}});
      // A key every 10 ms, for a second.
      for (let keys = 1; keys <= 100; keys += 1) {
        runtime.run({type: 'autosave-draft', text: '가'.repeat(keys), link: null});
        clock.turn(10);
        await nextTurn();
        const kept = saved.at(-1)?.length ?? 0;
        assert.ok(keys - kept < 30, `after ${keys} keys ${kept} are saved`);
      }
      assert.ok(saved.length < 8, `${saved.length} saves a second`);
      clock.turn(300);
      await runtime.settled();
      assert.equal(saved.at(-1), '가'.repeat(100));
    },
    {loggedIn: false},
  );
});

test('the end of the app does not wait for the save delay', async () => {
  await withServices(
    async ({ports}) => {
      const {runtime, stop} = effectsOn({
        ...ports,
        wait: (_ms, signal) =>
          new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      });
      runtime.run({type: 'autosave-draft', text: '끝', link: null});
      assert.deepEqual(ports.drafts.list(), []);
      stop.abort();
      await runtime.safeToEnd();
      assert.equal(ports.drafts.list()[0]?.text, '끝');
    },
    {loggedIn: false},
  );
});

test('an immediate end saves at once, and a save that failed before is tried again', async () => {
  await withServices(
    async ({ports}) => {
      let isFull = true;
      const save: typeof ports.drafts.save = (writing) => {
        if (isFull) throw new FailureError(failure);
        ports.drafts.save(writing);
      };
      const {runtime, events} = effectsOn({...ports, drafts: {...ports.drafts, save}});
      runtime.run({type: 'autosave-draft', text: '남을 글', link: null});
      await runtime.settled();
      assert.deepEqual(events, [{type: 'notice-raised', notice: {kind: 'failure', failure}}]);
      assert.throws(() => runtime.saveDraft(), FailureError);
      isFull = false;
      runtime.saveDraft();
      assert.equal(ports.drafts.list()[0]?.text, '남을 글');
      runtime.saveDraft();
    },
    {loggedIn: false},
  );
});
