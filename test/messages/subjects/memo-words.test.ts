import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {memoStatusWords} from '../../../src/messages/subjects/memo-words.ts';

const expected: Record<MemoStatus, [ko: string, en: string]> = {
  queued: ['대기 중', 'waiting'],
  sending: ['보내는 중', 'sending'],
  sent: ['보냄', 'sent'],
  failed: ['보내지 못함', 'not sent'],
  unknown: ['도착 확인 필요', 'arrival unknown'],
};

test('every state of a memo has a text', () => {
  for (const [status, [ko, en]] of Object.entries(expected)) {
    assert.equal(memoStatusWords(status as MemoStatus, 'ko'), ko);
    assert.equal(memoStatusWords(status as MemoStatus, 'en'), en);
  }
});
