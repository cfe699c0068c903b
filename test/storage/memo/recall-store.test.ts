import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createRecallStore, recallQueries} from '../../../src/storage/memo/recall-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

test('recall goes from memo to memo to the oldest and back, with consecutive equal texts as one', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const texts = ['하나', '둘', '둘', '둘', '하나', '셋'];
    for (const [index, text] of texts.entries()) {
      memos.add(memoWith({id: `m${index}`, text, createdAt: 1000 + index}), null);
    }
    const recall = createRecallStore(database);
    const walk = (towards: 'older' | 'newer', start: number | null, unlike: string): string[] => {
      const memo = recall.next({towards, from: start, unlike});
      return memo === null ? [] : [memo.text, ...walk(towards, memo.sequence, memo.text)];
    };
    assert.deepEqual(walk('older', null, ''), ['셋', '하나', '둘', '하나']);
    assert.deepEqual(walk('older', null, '셋'), ['하나', '둘', '하나'], 'what the box holds');
    assert.deepEqual(walk('newer', 0, ''), ['하나', '둘', '하나', '셋']);
  });
});

test('a text whose buttons the box cannot hold is not recalled', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const text = '글,"frame":{';
    const link = {url: 'https://example.com/', buttonTitle: null};
    memos.add(memoWith({id: 'a', text, createdAt: 1000, link}), null);
    const content = {kind: 'text', text: '둘', link, frame: {buttons: []}} as const;
    memos.add(memoWith({id: 'b', text: '둘', content, createdAt: 1001}), null);
    const memo = createRecallStore(database).next({towards: 'older', from: null, unlike: ''});
    assert.equal(memo?.text, text);
  });
});

test('a step reads along the index, so that a million memos are as fast as ten', async () => {
  await withDatabase((open) => {
    const database = open();
    for (const query of Object.values(recallQueries)) {
      const plan = database.all(`EXPLAIN QUERY PLAN ${query}`, 1, '');
      assert.deepEqual(
        plan.map(({detail}) => detail),
        [
          `SEARCH memo USING INTEGER PRIMARY KEY (rowid${query.includes('sequence < ?') ? '<' : '>'}?)`,
        ],
      );
    }
  });
});
