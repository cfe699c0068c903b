import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editDraft} from '../../../src/domain/draft/draft.ts';
import {draftAt, edited, shown} from '../../support/draft-edits.ts';

test('killing to the end deletes the rest of the line, then its newline', () => {
  const once = edited(draftAt('가|나다\n라'), 'kill-to-line-end');
  assert.equal(shown(once), '가|\n라');
  assert.equal(once.killed, '나다');
  const twice = edited(once, 'kill-to-line-end');
  assert.equal(shown(twice), '가|라');
  assert.equal(twice.killed, '나다\n');
  assert.equal(shown(edited(twice, 'kill-to-line-end', 'kill-to-line-end')), '가|');
});

test('killing to the start deletes the beginning of the line, then the newline before it', () => {
  const once = edited(draftAt('가\n나다|라'), 'kill-to-line-start');
  assert.equal(shown(once), '가\n|라');
  const twice = edited(once, 'kill-to-line-start');
  assert.equal(shown(twice), '가|라');
  assert.equal(twice.killed, '\n나다');
  assert.equal(shown(edited(draftAt('|가'), 'kill-to-line-start')), '|가');
});

test('a killed word can be pasted elsewhere', () => {
  const draft = edited(draftAt('오늘 저녁| 우유'), 'delete-word-backward', 'move-text-end', 'yank');
  assert.equal(shown(draft), '오늘  우유저녁|');
  assert.equal(shown(edited(draftAt('오늘| 저녁 우유'), 'delete-word-forward')), '오늘| 우유');
});

test('consecutive kills are joined, a move separates them, and an empty kill loses nothing', () => {
  const row = edited(draftAt('가 나 다|'), 'delete-word-backward', 'delete-word-backward');
  assert.equal(row.killed, '나 다');
  const later = edited(
    draftAt('가 나 다|'),
    'delete-word-backward',
    'move-left',
    'delete-word-backward',
  );
  assert.equal(later.killed, '나');
  assert.equal(edited(later, 'move-text-end', 'kill-to-line-end').killed, '나');
});

test('a single deletion is not a kill', () => {
  assert.equal(edited(draftAt('가나|'), 'delete-backward').killed, '');
  assert.equal(shown(edited(draftAt('가|'), 'yank')), '가|');
});

test('a joiner without a following character is deleted with the character before it', () => {
  const typed = ['\u{1f469}', '\u200d'].reduce(
    (draft, text) => editDraft(draft, {kind: 'insert', text}),
    draftAt('|x'),
  );
  assert.equal(edited(typed, 'delete-forward').text, '\u{1f469}');
});
