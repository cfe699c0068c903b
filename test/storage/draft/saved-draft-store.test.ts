import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  maxClearedDrafts,
  nothingWritten,
  type SavedDraft,
} from '../../../src/domain/draft/saved-draft.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createDraftStore} from '../../../src/storage/draft/draft-store.ts';
import {createSavedDraftStore} from '../../../src/storage/draft/saved-draft-store.ts';
import {withDatabase} from '../../support/database.ts';
import {attachedFile, sentPicture} from '../../support/written-pictures.ts';

const now = 1_800_000_000_000;

function draft(id: string, change: Partial<SavedDraft> = {}): SavedDraft {
  return {id, text: `text of ${id}`, link: null, origin: 'aside', savedAt: now, ...change};
}

function stores(database: Database) {
  const kept = createSavedDraftStore(database);
  const writing = createDraftStore(database);
  return {
    kept,
    writing,
    ids: () => Array.from(kept.list(), ({id}) => id),
    written: () => writing.list().map(({owner, text}) => [owner, text]),
  };
}

test('the newest draft comes first, with all its properties', async () => {
  await withDatabase((open) => {
    const {kept, ids} = stores(open());
    const link = {url: 'https://example.com/a', buttonTitle: '보기'};
    kept.add(draft('b', {link, origin: 'left', savedAt: now + 1}));
    kept.add(draft('a'));
    kept.add(draft('c', {savedAt: now + 1}));
    assert.deepEqual(ids(), ['c', 'b', 'a']);
    assert.deepEqual(kept.find('b'), draft('b', {link, origin: 'left', savedAt: now + 1}));
    assert.equal(kept.find('x'), null);
  });
});

test('a draft keeps whether a reminder follows it, also while it is being written', async () => {
  await withDatabase((open) => {
    const {kept, writing} = stores(open());
    writing.save({owner: 'me', text: 'text', link: null, rings: true, now});
    writing.save({owner: 'other', text: 'theirs', link: null, now: now - 1});
    assert.deepEqual(writing.list(), [
      {owner: 'me', text: 'text', link: null, rings: true},
      {owner: 'other', text: 'theirs', link: null},
    ]);
    kept.add(draft('a', {rings: true}));
    kept.add(draft('b'));
    assert.deepEqual([kept.find('a')?.rings, kept.find('b')?.rings], [true, undefined]);
    kept.take('a', {owner: 'other', now, displaced: null});
    const taken = writing.list().find(({owner}) => owner === 'other');
    assert.equal(taken?.rings, true);
  });
});

test('saving a draft removes it from the current texts in the same step', async () => {
  await withDatabase((open) => {
    const {kept, writing, written} = stores(open());
    writing.save({owner: 'me', text: 'text', link: null, now});
    writing.save({owner: 'other', text: 'theirs', link: null, now});
    kept.add(draft('a'), {owner: 'me', ...nothingWritten, now});
    assert.deepEqual(written(), [['other', 'theirs']]);
    kept.add(draft('b'), {owner: 'me', text: 'behind it', link: null, now: now + 1});
    assert.deepEqual(written(), [
      ['me', 'behind it'],
      ['other', 'theirs'],
    ]);
  });
});

test('an opened draft becomes the current text, the text of the box is saved, and no other process gets it', async () => {
  await withDatabase((open) => {
    const {kept, ids, written} = stores(open());
    const elsewhere = stores(open());
    kept.add(draft('a'));
    const displaced = draft('box');
    assert.deepEqual(kept.take('a', {owner: 'me', now, displaced}), draft('a'));
    assert.deepEqual([ids(), written()], [['box'], [['me', 'text of a']]]);
    assert.equal(elsewhere.kept.take('a', {owner: 'other', now, displaced: draft('c')}), null);
    assert.deepEqual([ids(), written()], [['box'], [['me', 'text of a']]]);
  });
});

test('a deleted draft is returned, and can be restored at its position', async () => {
  await withDatabase((open) => {
    const {kept, ids} = stores(open());
    for (const id of ['a', 'b', 'c']) kept.add(draft(id, {savedAt: now + id.charCodeAt(0)}));
    const removed = kept.remove('b');
    assert.deepEqual(ids(), ['c', 'a']);
    assert.equal(kept.remove('b'), null);
    assert.ok(removed);
    kept.add(removed);
    assert.deepEqual(ids(), ['c', 'b', 'a']);
  });
});

test('of cleared drafts only the newest are kept, of stashed ones all', async () => {
  await withDatabase((open) => {
    const database = open();
    const {kept, ids} = stores(database);
    database.transaction(() => {
      for (let index = 0; index < maxClearedDrafts + 5; index += 1) {
        database.run(
          `INSERT INTO kept_draft (id, text, origin, kept_at) VALUES (?, 'x', 'cleared', ?), (?, 'x', 'aside', ?)`,
          `cleared-${index}`,
          now + index,
          `aside-${index}`,
          now + index,
        );
      }
    });
    kept.add(draft('last', {origin: 'cleared', savedAt: now + 1000}));
    const cleared = ids().filter((id) => !id.startsWith('aside'));
    assert.equal(cleared.length, maxClearedDrafts);
    assert.deepEqual([cleared[0], cleared.at(-1)], ['last', 'cleared-6']);
    assert.equal(ids().length - cleared.length, maxClearedDrafts + 5);
  });
});

test('the names of the friends that a text was written for move with the draft', async () => {
  await withDatabase((open) => {
    const {kept, writing} = stores(open());
    const meantFor = ['엄마', '"준호"'];
    writing.save({owner: 'me', text: '글', link: null, meantFor, now});
    assert.deepEqual(writing.list(), [{owner: 'me', text: '글', link: null, meantFor}]);
    kept.add(draft('a', {meantFor}));
    assert.deepEqual(kept.take('a', {owner: 'me', now, displaced: null})?.meantFor, meantFor);
    assert.deepEqual(writing.list()[0]?.meantFor, meantFor);
  });
});

test('a picture is kept with its text, also without one, and moves with the draft', async () => {
  await withDatabase((open) => {
    const {kept, writing} = stores(open());
    writing.save({owner: 'me', text: '', link: null, picture: attachedFile, now});
    assert.deepEqual(writing.list(), [{owner: 'me', text: '', link: null, picture: attachedFile}]);
    writing.save({owner: 'me', ...nothingWritten, now});
    assert.deepEqual(writing.list(), []);
    kept.add(draft('a', {picture: sentPicture}));
    assert.deepEqual(kept.take('a', {owner: 'me', now, displaced: null})?.picture, sentPicture);
    assert.deepEqual(writing.list()[0]?.picture, sentPicture);
  });
});
