import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {searchEffects} from '../../../src/app/search/search-effects.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createMemoSearch} from '../../../src/storage/search/memo-search.ts';
import {wait} from '../../../src/system/process/wait.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

/** The effects on a record of these texts, and the events that they dispatch. */
async function withRecord(
  texts: readonly string[],
  callback: (
    effects: Pick<
      ReturnType<typeof searchEffects>,
      'search-memos' | 'search-further' | 'seek-match' | 'end-search'
    >,
    reported: Event[],
    places: readonly number[],
  ) => Promise<void>,
): Promise<void> {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (const [index, text] of texts.entries()) {
      memos.add(memoWith({id: `id-${index}`, text, createdAt: 1000 + index}), null);
    }
    const places = memos.page({from: 0}, 1000).map(({sequence}) => sequence);
    const reported: Event[] = [];
    const {signal} = new AbortController();
    const effects = searchEffects({
      ports: {search: createMemoSearch(database), wait},
      dispatch: (event) => reported.push(event),
      stop: signal,
    });
    await callback(effects, reported, places);
  });
}

const query = parseQuery('메모 ', 0);
const texts = ['메모 0', '딴것', '메모 2', '메모 3'];

test('a search reports the first page of hits and the number of all hits', async () => {
  await withRecord(texts, async (effects, reported) => {
    await effects['search-memos']({type: 'search-memos', run: 7, query, limit: 2});
    const last = reported.at(-1);
    assert.ok(last?.type === 'search-progressed' && last.run === 7);
    const {hits, count, isRunning} = last.progress;
    assert.deepEqual(
      [hits.map(({text}) => text), count, isRunning],
      [['메모 3', '메모 2'], 3, false],
    );
  });
});

test('a search that another one ended reports nothing more', async () => {
  await withRecord(texts, async (effects, reported) => {
    const first = effects['search-memos']({type: 'search-memos', run: 1, query, limit: 9});
    const second = effects['search-memos']({type: 'search-memos', run: 2, query, limit: 9});
    await Promise.all([first, second]);
    const third = effects['search-memos']({type: 'search-memos', run: 3, query, limit: 9});
    effects['end-search']({type: 'end-search'});
    await third;
    assert.deepEqual(
      reported.map((event) => event.type === 'search-progressed' && event.run),
      [2],
    );
  });
});

test('further hits are searched for before a position', async () => {
  await withRecord(texts, async (effects, reported, places) => {
    const before = places[2] ?? 0;
    await effects['search-further']({type: 'search-further', run: 1, query, before, limit: 9});
    const [more] = reported;
    assert.ok(more?.type === 'more-found');
    assert.deepEqual(
      more.hits.map(({text}) => text),
      ['메모 0'],
    );
  });
});

test('the nearest match on either side is found', async () => {
  await withRecord(texts, async (effects, reported, places) => {
    const seek = async (index: number, towards: 'older' | 'newer') => {
      await effects['seek-match']({type: 'seek-match', query, from: places[index] ?? 0, towards});
      const found = reported.at(-1);
      return found?.type === 'match-found' ? (found.memo?.text ?? null) : undefined;
    };
    assert.equal(await seek(1, 'older'), '메모 0');
    assert.equal(await seek(1, 'newer'), '메모 2');
    assert.equal(await seek(2, 'older'), '메모 0');
    assert.equal(await seek(0, 'older'), null);
    assert.equal(await seek(3, 'newer'), null);
  });
});
