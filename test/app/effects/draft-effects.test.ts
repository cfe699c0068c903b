import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure.ts';
import {effectsOn} from '../../support/effects.ts';
import {withServices} from '../../support/services.ts';

const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;

test('a burst of keys without a pause is saved now and then, and its end at last', async () => {
  await withServices(
    async ({ports}) => {
      const saved: string[] = [];
      const save: typeof ports.drafts.save = (writing) => {
        saved.push(writing.text);
        ports.drafts.save(writing);
      };
      const {setTimeout: sleep} = await import('node:timers/promises');
      const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
        sleep(ms, undefined, {signal}).catch(() => {});
      const {runtime} = effectsOn({...ports, wait, drafts: {...ports.drafts, save}});
      const ends = Date.now() + 1000;
      let typed = '';
      while (Date.now() < ends) {
        typed += '가';
        runtime.run({type: 'save-draft', text: typed, link: null});
        await sleep(5);
      }
      assert.ok(saved.length >= 2, `${saved.length} saves during the burst`);
      await runtime.settled();
      assert.equal(saved.at(-1), typed);
      assert.ok(saved.length < 8, `${saved.length} saves a second`);
    },
    {loggedIn: false},
  );
});

test('the end of the app cuts the pause short', async () => {
  await withServices(
    async ({ports}) => {
      const {runtime, stop} = effectsOn({
        ...ports,
        wait: (_ms, signal) =>
          new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      });
      runtime.run({type: 'save-draft', text: '끝', link: null});
      assert.deepEqual(ports.drafts.list(), []);
      stop.abort();
      await runtime.safeToEnd();
      assert.equal(ports.drafts.list()[0]?.text, '끝');
    },
    {loggedIn: false},
  );
});

test('an end that waits for nothing saves at once; what failed before is tried again', async () => {
  await withServices(
    async ({ports}) => {
      let isFull = true;
      const save: typeof ports.drafts.save = (writing) => {
        if (isFull) throw new FailureError(failure);
        ports.drafts.save(writing);
      };
      const {runtime, events} = effectsOn({...ports, drafts: {...ports.drafts, save}});
      runtime.run({type: 'save-draft', text: '남을 글', link: null});
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
