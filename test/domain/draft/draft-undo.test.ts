import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Draft, editDraft, emptyDraft} from '../../../src/domain/draft/draft.ts';
import {maxUndoSteps} from '../../../src/domain/draft/draft-undo.ts';
import {draftAt, edited, shown, typed} from '../../support/draft-edits.ts';

function undoneTexts(draft: Draft): string[] {
  const texts: string[] = [];
  for (let now = draft; now.undo.length > 0; texts.push(now.text)) now = edited(now, 'undo');
  return texts;
}

test('typing is undone word by word', () => {
  assert.deepEqual(undoneTexts(typed(emptyDraft, '안녕 다시 봐')), ['안녕 다시 ', '안녕 ', '']);
});

test('a newline, a move and a paste end an undo step of typing', () => {
  assert.deepEqual(undoneTexts(typed(emptyDraft, '가나\n다')), ['가나\n', '가나', '']);
  const moved = typed(edited(typed(emptyDraft, '가'), 'move-left', 'move-right'), '나');
  assert.deepEqual(undoneTexts(moved), ['가', '']);
  const pasted = editDraft(typed(emptyDraft, '가'), {kind: 'paste', text: '나'});
  const twice = editDraft(pasted, {kind: 'paste', text: '다'});
  assert.deepEqual(undoneTexts(typed(twice, '라')), ['가나다', '가나', '가', '']);
});

test('consecutive deletions are undone together, kills one by one', () => {
  const erased = edited(draftAt('가나다라|'), 'delete-backward', 'delete-backward');
  assert.deepEqual(undoneTexts(erased), ['가나다라']);
  const both = edited(draftAt('가나|다라'), 'delete-backward', 'delete-forward');
  assert.deepEqual(undoneTexts(both), ['가다라', '가나다라']);
  const killed = edited(draftAt('가 나|'), 'delete-word-backward', 'delete-word-backward');
  assert.deepEqual(undoneTexts(killed), ['가 ', '가 나']);
});

test('undo and redo restore the caret', () => {
  const draft = typed(draftAt('가|나'), '하하');
  const undone = edited(draft, 'move-text-start', 'undo');
  assert.equal(shown(undone), '가|나');
  assert.equal(shown(edited(undone, 'redo')), '가하하|나');
});

test('undo decomposes a syllable in the order in which it was composed', () => {
  const draft = editDraft(editDraft(draftAt('가\u1112|'), {kind: 'paste', text: '\u1161'}), {
    kind: 'paste',
    text: '\u11ab',
  });
  assert.equal(draft.text, '가한');
  assert.deepEqual(undoneTexts(draft), ['가하', '가\u1112']);
});

test('a new edit clears the redo steps; without steps nothing happens', () => {
  const draft = typed(edited(typed(emptyDraft, '가'), 'undo'), '나');
  assert.equal(edited(draft, 'redo').text, '나');
  assert.equal(edited(emptyDraft, 'undo', 'redo'), emptyDraft);
});

test('an edit that changes nothing is not an undo step', () => {
  const draft = edited(typed(emptyDraft, '가'), 'delete-forward', 'kill-to-line-end', 'yank');
  assert.equal(draft.undo.length, 1);
});

test('the oldest undo steps are dropped', () => {
  let draft = emptyDraft;
  for (let step = 0; step < maxUndoSteps + 50; step += 1) {
    draft = editDraft(draft, {kind: 'paste', text: 'a'});
  }
  assert.equal(draft.undo.length, maxUndoSteps);
  assert.equal(undoneTexts(draft).at(-1), 'a'.repeat(50));
});
