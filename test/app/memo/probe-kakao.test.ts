import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createProbe} from '../../../src/app/memo/probe-kakao.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const probeInterval = 5000;

test('Kakao is probed at most every five seconds, even if the clock jumps, and not twice at the same time', async () => {
  await withServices(async ({ports}) => {
    let now = ports.clock.now();
    const answers: PromiseWithResolvers<boolean>[] = [];
    const isReachable = (): Promise<boolean> => {
      const answer = Promise.withResolvers<boolean>();
      answers.push(answer);
      return answer.promise;
    };
    const api = {...ports.api, isReachable};
    const isBack = createProbe({...ports, api, clock: {now: () => now}});
    const first = isBack();
    now += probeInterval;
    assert.deepEqual([await isBack(), answers.length], [false, 1]);
    answers[0]?.resolve(false);
    assert.equal(await first, false);
    const second = isBack();
    answers[1]?.resolve(true);
    assert.deepEqual([await second, answers.length], [true, 2]);
    now -= probeInterval - 1;
    assert.deepEqual([await isBack(), answers.length], [false, 2]);
    now -= 1;
    void isBack();
    assert.equal(answers.length, 3);
  });
});

test('memos that wait for Kakao are due when it is reachable again, and not before', async () => {
  await withServices(async ({ports}) => {
    const {memos, clock} = ports;
    const nextAttemptAt = clock.now() + 60_000;
    memos.add(memoWith({id: 'a', nextAttemptAt}), null);
    const asking = (isReachable: boolean) =>
      createProbe({...ports, api: {...ports.api, isReachable: async () => isReachable}})();
    assert.equal(await asking(false), false);
    assert.equal(memos.nextAttemptAt(), nextAttemptAt);
    assert.equal(await asking(true), true);
    assert.ok((memos.nextAttemptAt() ?? Number.NaN) <= clock.now());
  });
});
