import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type DraftEdit,
  deselect,
  draftOf,
  editDraft,
  emptyDraft,
  selectAll,
} from '../../../src/domain/draft/draft.ts';

const old = '옛 검색어 abc';
const selected = selectAll(draftOf(old));

const after = (...edits: DraftEdit[]) => edits.reduce(editDraft, selected);
const typed = (text: string): DraftEdit => ({kind: 'insert', text});

test('the first key or paste replaces a selected text, and what follows is added', () => {
  assert.deepEqual([selected.caret, selected.isAllSelected], [old.length, true]);
  assert.equal(after(typed('새')).text, '새');
  assert.equal(after(typed('새'), typed('로')).text, '새로');
  assert.equal(after({kind: 'paste', text: '붙인 글'}, typed('!')).text, '붙인 글!');
  assert.equal(after({kind: 'newline'}, typed('a')).text, '\na');
});

test('a replaced text is back after one undo', () => {
  const changed = after(typed('새'), typed('로'));
  assert.equal(editDraft(changed, {kind: 'undo'}).text, old);
  assert.equal(editDraft(after({kind: 'paste', text: 'x'}), {kind: 'undo'}).text, old);
});

for (const kind of ['delete-backward', 'delete-forward'] as const) {
  test(`${kind} erases a selected text`, () => {
    assert.deepEqual([after({kind}).text, after({kind}).caret], ['', 0]);
    assert.equal(after({kind}, {kind: 'undo'}).text, old);
  });
}

for (const kind of [
  'delete-word-backward',
  'delete-word-forward',
  'kill-to-line-end',
  'kill-to-line-start',
] as const) {
  test(`${kind} cuts a selected text, which can be pasted back`, () => {
    assert.deepEqual([after({kind}).text, after({kind}).killed], ['', old]);
    assert.equal(after({kind}, {kind: 'yank'}).text, old);
  });
}

test('a move keeps the text and moves the caret from its end; the next key is added there', () => {
  const edits = [
    ['move-left', '옛 검색어 ab!c'],
    ['move-right', `${old}!`],
    ['move-word-left', '옛 검색어 !abc'],
    ['move-line-start', `!${old}`],
    ['move-line-end', `${old}!`],
    ['move-text-start', `!${old}`],
    ['move-text-end', `${old}!`],
  ] as const;
  for (const [kind, text] of edits) assert.equal(after({kind}, typed('!')).text, text, kind);
  assert.equal(after({kind: 'move-up', columns: 20}, typed('!')).text, `${old}!`);
});

test('an insertion of nothing removes nothing', () => {
  assert.equal(after({kind: 'yank'}).text, old);
  assert.equal(after({kind: 'paste', text: '\u0007'}).text, old);
  assert.equal(after(typed('\u0007')).text, old);
});

test('an empty text cannot be selected, and deselecting changes nothing else', () => {
  assert.equal(selectAll(emptyDraft).isAllSelected, false);
  assert.deepEqual(deselect(selected), draftOf(old));
});
