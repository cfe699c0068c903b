import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {WrittenPicture} from '../../../src/domain/draft/written-picture.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {splitPage} from '../../../src/ui/draft/split-page.ts';
import {stateWithText} from '../../support/app-state.ts';
import {attachedFile} from '../../support/written-pictures.ts';

function preview(text: string, draftPicture: WrittenPicture | null): readonly string[] {
  const overlay = {kind: 'split'} as const;
  const state = stateWithText(text, {draftPicture, overlay});
  const rows = splitPage.rows(state, viewOf(state), {overlay, room: 20});
  return rows.map((row) => row.map((span) => span.text).join(''));
}

const picture = '사진 chart.png · 1280×720 · 240KB';

test('the first message of a memo with a picture is previewed as its card', () => {
  assert.deepEqual(preview('환율', attachedFile), [`  1/1   ${picture}`, '  환율', '']);
  assert.deepEqual(preview('환율', null), ['  1/1   2/200', '  환율', '']);
});

test('a card without words has none in the preview, and the text after it is counted', () => {
  const text = '가'.repeat(150);
  const rows = preview(text, attachedFile);
  assert.deepEqual(rows.slice(0, 3), [`  1/2   ${picture}`, '', '  2/2   150/200']);
  assert.equal(rows.slice(3).join('').replaceAll(' ', ''), text);
});
