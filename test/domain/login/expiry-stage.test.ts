import assert from 'node:assert/strict';
import {test} from 'node:test';
import {expiryStage} from '../../../src/domain/login/expiry-stage.ts';

const day = 86_400_000;
const now = 1_800_000_000_000;

test('a refresh token reaches a stage 14, 7, 3 and 1 days before its expiry', () => {
  const stages = [60, 14.01, 14, 7.01, 7, 3.01, 3, 1.01, 1, 0.01].map((left) =>
    expiryStage(now + left * day, now),
  );
  assert.deepEqual(stages, [null, null, 14, 14, 7, 7, 3, 3, 1, 1]);
});

test('a token that has expired, or has no known expiry, has no stage', () => {
  assert.equal(expiryStage(now, now), null);
  assert.equal(expiryStage(now - day, now), null);
  assert.equal(expiryStage(null, now), null);
});
