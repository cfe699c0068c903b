import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prepareSearch} from '../../../src/app/search/prepare-search.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {createMemoSearch} from '../../../src/storage/search/memo-search.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

test('the search blocks are created for all memos; an early end leaves the rest to a search', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = Array.from({length: 40}, (_, index) =>
      memoWith({id: `id-${index}`, text: '글', createdAt: index * 1000}),
    );
    createRecordStore(database).intake()(memos);
    const blocks = () => database.get('SELECT count(*) AS n FROM memo_block')?.['n'];
    const search = createMemoSearch(database, 4);
    await prepareSearch({search}, AbortSignal.abort());
    await prepareSearch({search}, new AbortController().signal);
    assert.equal(blocks(), 10);
  });
});
