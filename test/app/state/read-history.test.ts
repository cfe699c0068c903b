import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendOnce} from '../../../src/app/memo/send-once.ts';
import {readHistory} from '../../../src/app/state/read-history.ts';
import {given} from '../../support/contents.ts';
import {withServices} from '../../support/services.ts';

const hour = 3_600_000;

test('the history counts the messages of the Korean day, each part of a memo as one', async () => {
  await withServices(async ({ports, turn}) => {
    const sentToday = (): number => readHistory(ports, {around: null, reach: 10}).sentToday;
    assert.equal(sentToday(), 0);
    const request = {...given('가'.repeat(300)), onOutOfReach: 'queued'} as const;
    await sendOnce(ports, request, new AbortController().signal);
    assert.equal(sentToday(), 2);
    turn(24 * hour);
    assert.equal(sentToday(), 0);
  });
});
