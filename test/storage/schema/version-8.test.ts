import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createDraftStore} from '../../../src/storage/draft/draft-store.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('the drafts of an older database are still there, and none has a picture', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    copyFileSync(new URL('../../fixtures/schema-6/state.db', import.meta.url), path);
    const older = new DatabaseSync(path, {readOnly: true});
    const texts = older.prepare('SELECT text FROM draft ORDER BY updated_at DESC').all();
    older.close();
    assert.ok(texts.length > 0);
    const database = openDatabase(path);
    const drafts = createDraftStore(database).list();
    assert.deepEqual(
      drafts.map(({text}) => text),
      texts.map(({text}) => text),
    );
    assert.ok(drafts.every(({picture}) => picture === undefined));
    database.close();
  });
});
