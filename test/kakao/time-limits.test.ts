import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quickAnswers} from '../../src/kakao/console-probes.ts';
import {startTimer, usualTimeLimits} from '../../src/kakao/time-limits.ts';

test('N2: a connection has 10 s', () => assert.equal(usualTimeLimits.connect, 10_000));

test('N8: an exchange ends after 30 s in all, however its answer trickles', () => {
  assert.deepEqual(usualTimeLimits, {
    connect: 10_000,
    headers: 15_000,
    body: 15_000,
    total: 30_000,
  });
});

test('a diagnosis has 8 s for each answer', () => assert.equal(quickAnswers.total, 8000));

test('a caller whose time is over stops it as by time, one who gives up as cancelled', () => {
  const limits = {connect: 1000, headers: 1000, body: 1000, total: 1000};
  const over = AbortSignal.abort(new DOMException('', 'TimeoutError'));
  const late = startTimer(limits, over);
  assert.equal(late.signal.reason, 'answer-timeout');
  const cancelled = startTimer(limits, AbortSignal.abort());
  assert.equal(cancelled.signal.reason, 'cancelled');
  late.end();
  cancelled.end();
});
