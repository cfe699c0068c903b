import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {writtenTags} from '../../../src/domain/memo/tags.ts';
import {matchesQuery} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {emptyQuery, type Query} from '../../../src/domain/search/query.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {createMemoSearch} from '../../../src/storage/search/memo-search.ts';
import {queryText, shortText} from '../../domain/search/search-arbitraries.ts';
import {propertySeed} from '../../support/check-property.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const statuses: readonly MemoStatus[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];
const hour = 3_600_000;
const day = 24 * hour;
const start = new Date(2026, 10, 1).getTime();
const now = start + 20 * day;

/** Small, so that a few memos fill several blocks. */
const blockSize = 4;

async function found(database: Database, text: string, before?: number): Promise<number[]> {
  const places: number[] = [];
  const options = before === undefined ? {} : {before};
  const search = createMemoSearch(database, blockSize);
  for await (const some of search.find(parseQuery(text, now), options)) places.push(...some);
  return places;
}

/** The results by the simple definition of the query, checked memo by memo. */
function expected(database: Database, text: string): number[] {
  const query = parseQuery(text, now);
  const memos = createMemoStore(database).page({from: 0}, 10_000);
  return memos
    .filter((memo) => matchesQuery(query, memo))
    .map(({sequence}) => sequence)
    .reverse();
}

function blocks(database: Database): number {
  return Number(database.get('SELECT count(*) AS n FROM memo_block')?.['n']);
}

function memoOf(index: number, text: string, status: MemoStatus = 'sent') {
  const createdAt = start + index * hour;
  return memoWith({id: `id-${index}`, text, tags: writtenTags(text), createdAt, status});
}

const memoCount = 30;

type Change =
  | {kind: 'add' | 'import'; index: number; text: string; status: MemoStatus}
  | {kind: 'remove'; index: number}
  | {kind: 'status'; index: number; status: MemoStatus}
  | {kind: 'tag'; index: number; tag: string}
  | {kind: 'pin'; index: number; pinnedAt: number | null}
  | {kind: 'search'; query: string};

const index = fc.nat({max: memoCount - 1});
const status = fc.constantFrom(...statuses);
const words = fc.oneof(
  queryText,
  queryText.map((text) => `${text} status:sent`),
  queryText.map((text) => `${text} -status:failed`),
  queryText.map((text) => `${text} is:pinned -status:unknown`),
  queryText.map((text) => `after:2026-11-01 ${text} before:2026-11-02`),
  fc.constantFrom(
    'status:unknown',
    'on:2026-11-02 status:sent',
    '#집 ',
    '-#집',
    'is:pinned',
    '-is:pinned',
  ),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({kind: fc.constantFrom('add', 'import'), index, text: shortText, status}),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('remove'), index})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('status'), index, status})},
  {
    weight: 1,
    arbitrary: fc.record({kind: fc.constant('tag'), index, tag: fc.constantFrom('집', '일')}),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pin'),
      index,
      pinnedAt: fc.constantFrom(null, start, now),
    }),
  },
  {weight: 3, arbitrary: fc.record({kind: fc.constant('search'), query: words})},
);

/** Several blocks of memos, with gaps between them. */
const beginning = fc.array(shortText, {minLength: 8, maxLength: memoCount / 2});

async function apply(database: Database, step: Change): Promise<void> {
  const memos = createMemoStore(database);
  if (step.kind === 'search') {
    assert.deepEqual(await found(database, step.query), expected(database, step.query), step.query);
    return;
  }
  const id = `id-${step.index}`;
  const isThere = memos.find(id) !== null;
  if (step.kind === 'remove') memos.remove(id, statuses);
  else if (step.kind === 'status') memos.change(id, {status: step.status});
  else if (step.kind === 'tag') memos.change(id, {tags: [step.tag]});
  else if (step.kind === 'pin') memos.change(id, {pinnedAt: step.pinnedAt});
  else if (step.kind === 'import')
    createRecordStore(database).intake()([memoOf(step.index, step.text, step.status)]);
  else if (!isThere) memos.add(memoOf(step.index, step.text, step.status), 'someone');
}

test('a search has the results of the simple definition, after any changes of the record', async () => {
  await fc.assert(
    fc.asyncProperty(
      beginning,
      fc.array(change, {maxLength: 25}),
      words,
      async (texts, steps, last) => {
        await withDatabase(async (open) => {
          const database = open();
          createRecordStore(database).intake()(texts.map((text, at) => memoOf(at * 2, text)));
          await apply(database, {kind: 'search', query: ''});
          for (const step of steps) await apply(database, step);
          await apply(database, {kind: 'search', query: last});
          await apply(database, {kind: 'search', query: ''});
        });
      },
    ),
    {numRuns: 60, seed: propertySeed()},
  );
});

test('blocks are stored when they are searched again, but not for the newest memos', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (let at = 0; at < 10; at += 1) memos.add(memoOf(at, `메모 ${at}`), null);
    assert.equal((await found(database, '메모 ')).length, 10);
    // Two blocks of four and, because no more memos can come before them, one of the two oldest.
    assert.equal(blocks(database), 3);
    memos.add(memoOf(10, '메모 10'), null);
    assert.equal((await found(database, '메모 ')).length, 11);
    assert.equal(blocks(database), 3);
  });
});

/**
 * The queries, and for each the number of the three blocks of twelve memos whose texts are read.
 */
const looks: readonly (readonly [query: Partial<Query>, read: number, found: number])[] = [
  [{}, 3, 12],
  [{from: start + 8 * hour}, 1, 4],
  [{from: start + 7 * hour}, 2, 5],
  [{to: start + 8 * hour}, 2, 8],
  [{to: start + 8 * hour + 1}, 3, 9],
  [{from: start + 4 * hour, to: start + 8 * hour}, 1, 4],
  [{from: start + 12 * hour}, 0, 0],
  [{to: start}, 0, 0],
  [{statuses: ['failed']}, 1, 1],
  [{statuses: ['unknown']}, 0, 0],
  [{isPinned: true}, 1, 1],
  [{isPinned: true, statuses: ['failed']}, 0, 0],
  [{isPinned: false, statuses: ['sent']}, 3, 10],
];

for (const [asked, read, count] of looks) {
  test(`of three blocks ${read} are read for ${JSON.stringify(asked)}`, async () => {
    await withDatabase(async (open) => {
      const database = open();
      const memos = createMemoStore(database);
      for (let at = 0; at < 12; at += 1) {
        memos.add(memoOf(at, '메모', at === 5 ? 'failed' : 'sent'), null);
      }
      memos.change('id-2', {pinnedAt: now});
      await found(database, '');
      assert.equal(blocks(database), 3);
      let contents = 0;
      const get: Database['get'] = (sql, ...values) => {
        if (sql.includes('SELECT content')) contents += 1;
        return database.get(sql, ...values);
      };
      const search = createMemoSearch({...database, get}, blockSize);
      const places: number[] = [];
      for await (const some of search.find({...emptyQuery, ...asked})) places.push(...some);
      assert.deepEqual([contents, places.length], [read, count]);
    });
  });
}

test('a block is deleted with a deleted memo, and nothing of its text is left', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (let at = 0; at < 8; at += 1) memos.add(memoOf(at, at === 2 ? 'secretword' : '메모'), null);
    assert.equal((await found(database, 'secretword')).length, 1);
    assert.equal(blocks(database), 2);
    memos.remove('id-2', statuses);
    assert.equal(blocks(database), 1);
    assert.deepEqual(await found(database, 'secretword'), []);
    assert.equal((await found(database, '메모')).length, 7);
  });
});

test('a search continues before a position, also within a block', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (let at = 0; at < 10; at += 1) memos.add(memoOf(at, '메모'), null);
    const all = await found(database, '메모');
    for (const [at, place] of all.entries()) {
      assert.deepEqual(await found(database, '메모', place), all.slice(at + 1));
    }
  });
});

test('moving from match to match leaves no small blocks behind', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (let at = 0; at < 3; at += 1) memos.add(memoOf(at, '메모'), null);
    for (const place of await found(database, '메모')) await found(database, '메모', place);
    assert.equal(blocks(database), 0);
  });
});

test('memos at positions are returned, without deleted ones', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (let at = 0; at < 3; at += 1) memos.add(memoOf(at, `메모 ${at}`), null);
    const places = await found(database, '메모');
    memos.remove('id-1', statuses);
    const texts = createMemoSearch(database)
      .at(places)
      .map(({text}) => text);
    assert.deepEqual(texts, ['메모 2', '메모 0']);
  });
});

test('a search works without write access, and sees changes of another process', async () => {
  await withDatabase(async (open) => {
    const [one, other] = [open(), open()];
    const memos = createMemoStore(one);
    for (let at = 0; at < 10; at += 1) memos.add(memoOf(at, '메모'), null);
    other.run('PRAGMA query_only=ON');
    assert.equal((await found(other, '메모')).length, 10);
    assert.equal(blocks(other), 0);
    memos.remove('id-4', statuses);
    assert.equal((await found(other, '메모')).length, 9);
  });
});

test('an aborted search ends', async () => {
  await withDatabase(async (open) => {
    const database = open();
    const memos = createMemoStore(database);
    database.transaction(() => {
      for (let at = 0; at < 3000; at += 1) {
        database.run(
          `INSERT INTO memo (id, text, content, status, parts, created_at) VALUES (?, ?, '', 'sent', '[]', ?)`,
          `id-${at}`,
          '메모 '.repeat(200),
          start + at,
        );
      }
    });
    assert.equal(memos.counts().total, 3000);
    const stop = new AbortController();
    const search = createMemoSearch(database, blockSize);
    let portions = 0;
    for await (const _ of search.find(parseQuery('메모', now), {signal: stop.signal})) {
      portions += 1;
      stop.abort();
    }
    assert.equal(portions, 1);
  });
});
