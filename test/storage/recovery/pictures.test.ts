import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {referenceTo} from '../../../src/domain/memo/picture/picture-reference.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createPictureStore} from '../../../src/storage/memo/picture-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {spoilRows} from '../../support/damaged-database.ts';
import {memoWith} from '../../support/database.ts';
import {pictureFile} from '../../support/given-picture.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('a salvaged memo has its picture again, and damaged bytes and those of a lost memo are left out', async () => {
  await withTempFolder((folder) => {
    const [from, to] = [join(folder, 'old.db'), join(folder, 'new.db')];
    const files = [pictureFile(0), pictureFile(1), pictureFile(2)];
    const hashes = files.map(({picture}) => picture.hash);
    const link = {url: 'https://example.com/', buttonTitle: null};
    const old = openDatabase(from);
    for (const [index, file] of files.entries()) {
      const {picture} = file;
      const image = referenceTo(picture);
      const content = {kind: 'picture', text: '글', link, image, pictures: [picture]} as const;
      createMemoStore(old).add(memoWith({id: `${index}`, text: '글', content}), null, {}, [file]);
      const upload = {address: `https://k.kakaocdn.net/${index}`, uploadedAt: 1};
      createPictureStore(old).keepUpload(picture.hash, upload);
    }
    old.close();
    spoilRows(
      from,
      `UPDATE picture_bytes SET bytes = x'00' WHERE hash = '${hashes[1]}';
       UPDATE memo SET parts = '[5]' WHERE id = '2';`,
    );
    const copied = copyReadable(from, to);
    assert.deepEqual(copied.picture_bytes, {kept: 2, left: 1});
    const database = openDatabase(to);
    const pictures = createPictureStore(database);
    assert.deepEqual(
      hashes.map((hash) => [
        pictures.bytesOf(hash)?.length ?? null,
        pictures.uploadBefore(hash, 1)?.address ?? null,
      ]),
      [
        [files[0]?.bytes.length, 'https://k.kakaocdn.net/0'],
        [null, 'https://k.kakaocdn.net/1'],
        [null, null],
      ],
    );
    assert.ok(createMemoStore(database).remove('0', ['queued']));
    assert.equal(pictures.bytesOf(hashes[0] ?? ''), null);
    database.close();
  });
});
