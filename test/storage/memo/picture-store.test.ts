import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {PictureStore} from '../../../src/app/ports/picture-ports.ts';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import type {PictureContent} from '../../../src/domain/memo/kinds/picture.ts';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import type {PictureFile} from '../../../src/domain/memo/picture/picture.ts';
import {referenceTo} from '../../../src/domain/memo/picture/picture-reference.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createPictureStore} from '../../../src/storage/memo/picture-store.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {pictureFile} from '../../support/given-picture.ts';

interface Stores {
  readonly memos: MemoStore;
  readonly pictures: PictureStore;
  readonly database: Database;
}

async function withStores(callback: (stores: Stores) => void): Promise<void> {
  await withDatabase((open) => {
    const database = open();
    callback({
      memos: createMemoStore(database),
      pictures: createPictureStore(database),
      database,
    });
  });
}

function contentWith({picture}: PictureFile): PictureContent {
  const link = {url: 'https://example.com/', buttonTitle: null};
  return {kind: 'picture', text: '환율', link, image: referenceTo(picture), pictures: [picture]};
}

function memoShowing(id: string, file: PictureFile, more: object = {}) {
  return memoWith({id, text: '환율', content: contentWith(file), ...more});
}

const file = pictureFile();
const {hash} = file.picture;
const upload = {address: 'https://k.kakaocdn.net/a.png', uploadedAt: 5};
const changes: readonly (readonly [string, (stores: Stores) => void])[] = [
  ['sent', ({memos}) => memos.change('a', {status: 'sent'})],
  ['deleted', ({memos}) => assert.ok(memos.remove('a', ['queued']))],
  [
    'failed and pruned',
    ({memos, database}) => {
      memos.change('a', {status: 'failed'});
      const records = createRecordStore(database);
      assert.equal(records.deleteBefore(Number.MAX_SAFE_INTEGER, 9), 1);
    },
  ],
  [
    'changed to a text',
    ({memos}) => {
      const link = {url: 'https://example.com/', buttonTitle: null};
      memos.change('a', {content: {kind: 'text', text: '환율', link}});
      assert.equal(memos.find('a')?.content.kind, 'text');
    },
  ],
];

for (const [name, change] of changes) {
  test(`the bytes of a picture are erased by the write after which its only memo is ${name}`, async () => {
    await withStores((stores) => {
      const {memos, pictures, database} = stores;
      memos.add(memoShowing('a', file), null, undefined, [file]);
      assert.deepEqual(Buffer.from(pictures.bytesOf(hash) ?? []), Buffer.from(file.bytes));
      database.transaction(() => database.run('UPDATE memo SET attempts = 1'));
      change(stores);
      assert.equal(pictures.bytesOf(hash), null);
    });
  });

  test(`the bytes stay for another memo that is not sent when one is ${name}`, async () => {
    await withStores((stores) => {
      const {memos, pictures} = stores;
      memos.add(memoShowing('a', file), null, {}, [file]);
      memos.add(memoShowing('b', file, {pinnedAt: 1}), null, {}, [file]);
      change(stores);
      assert.ok(pictures.bytesOf(hash) !== null);
      memos.change('b', {status: 'sent'});
      assert.equal(pictures.bytesOf(hash), null);
    });
  });
}

test('a memo that failed, whose outcome is unknown or that is being sent keeps the bytes', async () => {
  await withStores(({memos, pictures}) => {
    memos.add(memoShowing('a', file), null, undefined, [file]);
    memos.claim('a', 'me');
    for (const status of ['failed', 'unknown', 'queued'] satisfies MemoStatus[]) {
      memos.change('a', {status});
      assert.ok(pictures.bytesOf(hash) !== null, status);
    }
  });
});

test('a memo that a key holds back leaves no bytes', async () => {
  await withStores(({memos, pictures}) => {
    const once = {idempotencyKey: 'k'};
    memos.add(memoWith({id: 'a'}), null, once);
    assert.ok(memos.add(memoShowing('b', file), null, once, [file]));
    assert.equal(pictures.bytesOf(hash), null);
  });
});

test('the newest address up to a time is found, and is forgotten with the last memo', async () => {
  await withStores(({memos, pictures}) => {
    memos.add(memoShowing('a', file), null, undefined, [file]);
    pictures.keepUpload(hash, upload);
    pictures.keepUpload(hash, {address: 'https://k.kakaocdn.net/b.png', uploadedAt: 9});
    assert.equal(pictures.uploadBefore(hash, 4), null);
    assert.deepEqual(pictures.uploadBefore(hash, 8), upload);
    assert.equal(pictures.uploadBefore(hash, 9)?.uploadedAt, 9);
    memos.change('a', {status: 'sent'});
    assert.equal(pictures.uploadBefore(hash, 9)?.uploadedAt, 9);
    memos.remove('a', ['sent']);
    assert.equal(pictures.uploadBefore(hash, 9), null);
    pictures.keepUpload(hash, upload);
    assert.equal(pictures.uploadBefore(hash, 9), null, 'no memo shows it any more');
  });
});

test('a memo that forgets its text forgets its picture and the address of it', async () => {
  await withStores(({memos, pictures, database}) => {
    memos.add(memoShowing('a', file, {forgetsText: true}), null, undefined, [file]);
    pictures.keepUpload(hash, upload);
    memos.claim('a', 'me');
    memos.change('a', {status: 'sent'});
    const rows = ['picture_bytes', 'picture_address', 'memo_picture'].map((table) =>
      database.all(`SELECT * FROM ${table}`),
    );
    assert.deepEqual(rows, [[], [], []]);
  });
});

test('bytes that are not those of the hash count as damage', async () => {
  await withStores(({memos, pictures, database}) => {
    memos.add(memoShowing('a', file), null, undefined, [file]);
    database.run('UPDATE picture_bytes SET bytes = ?', Uint8Array.of(1));
    assertStorageFailure('damaged', () => pictures.bytesOf(hash));
  });
});
