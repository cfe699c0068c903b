import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importedMemo} from '../../../src/domain/memo/imported-memo.ts';
import {type MemoStatus, statusOfParts} from '../../../src/domain/memo/memo.ts';
import {memoWith} from '../../support/database.ts';

function memo(status: MemoStatus, parts: readonly MemoStatus[]) {
  return memoWith({id: 'a', status, parts: parts.map((part) => ({text: 'x', status: part}))});
}

for (const status of ['queued', 'sending'] as const) {
  test(`a ${status} memo of another computer becomes unknown, and is never queued here`, () => {
    const imported = importedMemo(memo(status, ['sent', 'queued', 'queued']));
    assert.equal(imported.status, 'unknown');
    assert.deepEqual(imported.failure, {kind: 'imported', was: status});
    assert.equal(statusOfParts(imported.parts), 'unknown');
    assert.deepEqual(
      imported.parts.map((part) => part.status),
      ['sent', 'unknown', 'queued'],
    );
  });
}

test('a memo whose parts were all sent is sent; a settled one stays unchanged', () => {
  assert.equal(importedMemo(memo('sending', ['sent', 'sent'])).status, 'sent');
  for (const status of ['sent', 'failed', 'unknown'] as const) {
    const settled = memo(status, [status]);
    assert.equal(importedMemo(settled), settled);
  }
});
