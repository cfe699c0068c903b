import assert from 'node:assert/strict';
import {test} from 'node:test';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {editLine} from '../../../src/domain/draft/edit-line.ts';

test('pasted lines become words of one line; the key for a newline does nothing', () => {
  const pasted = editLine(draftOf('사과 '), {kind: 'paste', text: '가\n나\r다\r\n라'});
  assert.equal(pasted.text, '사과 가 나 다 라');
  assert.equal(editLine(pasted, {kind: 'newline'}), pasted);
  assert.equal(editLine(pasted, {kind: 'delete-backward'}).text, '사과 가 나 다 ');
});
