import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createRefreshLog, maxRefreshes} from '../../../src/storage/login/refresh-log.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createSentMessages} from '../../../src/storage/memo/sent-messages.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

test('the newest refreshes come first, from all processes; older ones are deleted', async () => {
  assert.equal(maxRefreshes, 7 * 4, 'a week, four times a day');
  await withDatabase((open) => {
    const [one, other] = [createRefreshLog(open()), createRefreshLog(open())];
    assert.deepEqual(one.newest(5), []);
    const failure = {kind: 'kakao', http: 401, code: 'KOE010', message: ''} as const;
    for (let at = 1; at <= maxRefreshes + 3; at += 1) {
      const log = at % 2 === 0 ? one : other;
      log.add({at, by: 'daemon', failure: at % 2 === 0 ? failure : null});
    }
    other.add({at: 999, by: 'app', failure: null});
    assert.deepEqual(one.newest(2), [
      {at: 999, by: 'app', failure: null},
      {at: maxRefreshes + 3, by: 'daemon', failure: null},
    ]);
    assert.deepEqual(one.newest(3)[2]?.failure, failure);
    const all = one.newest(1000);
    assert.deepEqual([all.length, all.at(-1)?.at], [maxRefreshes, 5]);
  });
});

test('every part that was sent since a time counts as a message, and nothing else does', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const sent = (id: string, sentAt: number, parts: number) =>
      memos.add(
        memoWith({
          id,
          status: 'sent',
          sentAt,
          parts: Array.from({length: parts}, () => ({text: 'a', status: 'sent' as const})),
        }),
        null,
      );
    const messages = createSentMessages(database);
    assert.equal(messages.countSince(0), 0);
    sent('a', 99, 1);
    sent('b', 100, 3);
    sent('c', 101, 1);
    memos.add(memoWith({id: 'd'}), null);
    assert.equal(messages.countSince(100), 4);
  });
});
