import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Draft, editDraft, isOnFirstRow, isOnLastRow} from '../../../src/domain/draft/draft.ts';
import {draftAt, edited, shown} from '../../support/draft-edits.ts';

function moved(draft: Draft, columns: number, ...ways: ('up' | 'down')[]): Draft {
  return ways.reduce((now, way) => editDraft(now, {kind: `move-${way}`, columns}), draft);
}

test('the caret keeps its cell over rows of wide characters', () => {
  const draft = draftAt('abcdef|gh\n가나다라\nabcdefgh');
  assert.equal(shown(moved(draft, 20, 'down')), 'abcdefgh\n가나다|라\nabcdefgh');
  assert.equal(shown(moved(draft, 20, 'down', 'down')), 'abcdefgh\n가나다라\nabcdef|gh');
});

test('the target column survives a short row, and ends with any other edit', () => {
  const draft = draftAt('abcde|f\na\nabcdef');
  const twice = moved(draft, 20, 'down', 'down');
  assert.equal(shown(twice), 'abcdef\na\nabcde|f');
  const interrupted = moved(edited(moved(draft, 20, 'down'), 'move-left'), 20, 'down');
  assert.equal(shown(interrupted), 'abcdef\na\n|abcdef');
  assert.equal(shown(moved(draftAt('abc|\n가나\nabc'), 20, 'down', 'down')), 'abc\n가나\nabc|');
});

test('rows are those of the box, not the lines of the text', () => {
  const draft = draftAt('가나다라마|바사');
  assert.equal(shown(moved(draft, 6, 'up')), '가나|다라마바사');
  assert.equal(shown(moved(draft, 6, 'down')), '가나다라마바사|');
  assert.equal(shown(moved(draftAt('가나다라마바|'), 6, 'up', 'up')), '|가나다라마바');
});

test('beyond the first and the last row the caret does not move', () => {
  const draft = draftAt('가\n나|');
  assert.equal(moved(draft, 10, 'down'), draft);
  assert.equal(shown(moved(draft, 10, 'up', 'up')), '가|\n나');
});

test('the first and the last row are determined by the box', () => {
  assert.ok(isOnFirstRow(draftAt('가나|다라'), 10) && isOnLastRow(draftAt('가나|다라'), 10));
  assert.ok(isOnFirstRow(draftAt('가|나다라'), 4) && !isOnLastRow(draftAt('가|나다라'), 4));
  assert.ok(!isOnFirstRow(draftAt('가나|다'), 4) && isOnLastRow(draftAt('가나|다'), 4));
  assert.ok(!isOnFirstRow(draftAt('가\n|나\n다'), 9) && !isOnLastRow(draftAt('가\n|나\n다'), 9));
});
