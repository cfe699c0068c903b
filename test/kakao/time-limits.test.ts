import assert from 'node:assert/strict';
import {test} from 'node:test';
import {usualTimeLimits} from '../../src/kakao/time-limits.ts';

test('N2: a connection has 10 s', () => assert.equal(usualTimeLimits.connect, 10_000));

test('N8: an exchange ends after 30 s in all, however its answer trickles', () => {
  assert.deepEqual(usualTimeLimits, {
    connect: 10_000,
    headers: 15_000,
    body: 15_000,
    total: 30_000,
  });
});
