import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editDraft, emptyDraft} from '../../../src/domain/draft/draft.ts';
import {draftAt, edited, shown, typed} from '../../support/draft-edits.ts';

test('a key that types nothing changes neither the draft nor its current undo step', () => {
  const erased = edited(draftAt('가나다|'), 'delete-backward');
  const after = editDraft(erased, {kind: 'insert', text: '\x07'});
  assert.equal(after, erased);
  assert.equal(edited(after, 'delete-backward', 'undo').text, '가나다');
});

test('half a surrogate pair is inserted as the replacement character', () => {
  assert.equal(shown(editDraft(emptyDraft, {kind: 'insert', text: '가\ud83d'})), '가\ufffd|');
});

test('the space after a word belongs to its undo step, the next word does not', () => {
  const draft = typed(emptyDraft, '가 나');
  assert.equal(edited(draft, 'undo').text, '가 ');
  assert.equal(edited(draft, 'undo', 'undo').text, '');
});

test('consecutive spaces are in one undo step with the word before them', () => {
  assert.equal(edited(typed(emptyDraft, '가  나'), 'undo').text, '가  ');
  assert.equal(edited(typed(emptyDraft, '가  '), 'undo').text, '');
});

test('a letter after a newline or at the start is a separate undo step', () => {
  assert.equal(edited(typed(draftAt('가|'), '나'), 'undo').text, '가');
  assert.equal(edited(typed(emptyDraft, '가\n\n나'), 'undo').text, '가\n\n');
  assert.equal(edited(typed(emptyDraft, '가\n\n'), 'undo').text, '가\n');
});

test('replacing the complete text is one undo step, with the caret at its end', () => {
  const draft = editDraft(draftAt('가|나다'), {kind: 'replace', text: '라\x07마'});
  assert.equal(shown(draft), '라마|');
  assert.equal(shown(edited(draft, 'undo')), '가|나다');
});
