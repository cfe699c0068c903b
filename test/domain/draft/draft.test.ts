import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type DraftEdit, draftOf, editDraft, emptyDraft} from '../../../src/domain/draft/draft.ts';
import {draftAt, edited, shown, typed} from '../../support/draft-edits.ts';

const insert = (text: string): DraftEdit => ({kind: 'insert', text});
const paste = (text: string): DraftEdit => ({kind: 'paste', text});

test('a draft of a text is sanitized and composed, with its caret at the end', () => {
  assert.equal(shown(draftOf('한글\x1b[31m\u200b'.normalize('NFD'))), '한글|');
  assert.equal(shown(emptyDraft), '|');
});

test('text is inserted at the caret', () => {
  assert.equal(shown(editDraft(draftAt('안|녕'), insert('하'))), '안하|녕');
  assert.equal(shown(editDraft(draftAt('가|'), insert('a\tb\r\nc\x07'))), '가a    b\nc|');
  assert.equal(shown(edited(draftAt('가|나'), 'newline')), '가\n|나');
});

test('jamo typed one by one become a syllable', () => {
  assert.equal(shown(typed(emptyDraft, '한글'.normalize('NFD'))), '한글|');
  assert.equal(shown(typed(draftAt('|'), 'e\u0301')), 'é|');
  assert.equal(shown(editDraft(draftAt('\u1112|a'), insert('\u1161'))), '하|a');
});

test('an emoji that arrives code point by code point becomes one grapheme', () => {
  const pieces = [
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '🇰🇷',
    '1️⃣',
    '❤️‍🔥',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ];
  for (const emoji of pieces) {
    const draft = typed(draftAt('가|나'), emoji);
    assert.equal(shown(draft), `가${emoji}|나`);
    assert.equal(shown(edited(draft, 'delete-backward')), '가|나');
  }
});

test('a joiner that joins nothing is removed when something else is typed', () => {
  assert.equal(shown(typed(emptyDraft, '👩\u200d가')), '👩가|');
  assert.equal(shown(typed(emptyDraft, '가\u200d')), '가|');
  assert.equal(shown(editDraft(emptyDraft, paste('👩\u200d'))), '👩|');
});

test('the caret stays on a border when inserted text joins its neighbors', () => {
  assert.equal(shown(editDraft(draftAt('👩|👧'), insert('\u200d'))), '👩\u200d👧|');
  assert.equal(shown(editDraft(draftAt('🇰|🇷'), insert('🇺'))), '🇰🇺|🇷');
  assert.equal(shown(edited(draftAt('🇰a|🇷'), 'delete-backward')), '🇰🇷|');
  assert.equal(shown(edited(draftAt('\u1112|a\u1161'), 'delete-forward')), '하|');
});

test('deleting removes a complete grapheme', () => {
  assert.equal(shown(edited(draftAt('가👩‍👩‍👧|나'), 'delete-backward')), '가|나');
  assert.equal(shown(edited(draftAt('가|👩‍👩‍👧나'), 'delete-forward')), '가|나');
  assert.equal(shown(edited(draftAt('|가'), 'delete-backward')), '|가');
  assert.equal(shown(edited(draftAt('가|'), 'delete-forward')), '가|');
  assert.equal(shown(edited(draftAt('가\n|나'), 'delete-backward')), '가|나');
});

test('left and right move by grapheme and stop at the ends', () => {
  assert.equal(shown(edited(draftAt('가🇰🇷|나'), 'move-left')), '가|🇰🇷나');
  assert.equal(shown(edited(draftAt('가|👍🏽나'), 'move-right')), '가👍🏽|나');
  assert.equal(shown(edited(draftAt('|가'), 'move-left')), '|가');
  assert.equal(shown(edited(draftAt('가|'), 'move-right')), '가|');
});

test('the caret moves to the start and the end of a line', () => {
  assert.equal(shown(edited(draftAt('가\n나다|라\n마'), 'move-line-start')), '가\n|나다라\n마');
  assert.equal(shown(edited(draftAt('가\n나다|라\n마'), 'move-line-end')), '가\n나다라|\n마');
  assert.equal(shown(edited(draftAt('\n|'), 'move-line-start')), '\n|');
  assert.equal(shown(edited(draftAt('|\n가'), 'move-line-start')), '|\n가');
  assert.equal(shown(edited(draftAt('가\n|나'), 'move-text-start')), '|가\n나');
  assert.equal(shown(edited(draftAt('가|\n나'), 'move-text-end')), '가\n나|');
});

test('another text replaces the complete draft, which undo restores', () => {
  const draft = editDraft(draftAt('가|나'), {kind: 'replace', text: '다라\x07'});
  assert.equal(shown(draft), '다라|');
  assert.equal(shown(edited(draft, 'undo')), '가|나');
  const cleared = edited(draftAt('가|나'), 'clear');
  assert.equal(shown(cleared), '|');
  assert.equal(shown(edited(cleared, 'undo')), '가|나');
});
