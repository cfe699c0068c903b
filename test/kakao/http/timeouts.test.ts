import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {type TestContext, test} from 'node:test';
import {defaultTimeouts, startTimer} from '../../../src/kakao/http/timeouts.ts';

test('a connection has 10 s', () => assert.equal(defaultTimeouts.connect, 10_000));

test('an exchange ends after 30 s in all, however its answer trickles', () => {
  assert.deepEqual(defaultTimeouts, {
    connect: 10_000,
    headers: 15_000,
    body: 15_000,
    total: 30_000,
  });
});

/** A timer at the usual limits, under a clock that the test turns. */
function startAt(t: TestContext, caller?: AbortSignal) {
  t.mock.timers.enable({apis: ['setTimeout']});
  const timer = startTimer(defaultTimeouts, caller);
  const reasonAfter = (ms: number): unknown => {
    t.mock.timers.tick(ms);
    return timer.signal.reason;
  };
  return {...timer, reasonAfter};
}

test('a request that has not gone out after 10 s is given up', (t) => {
  const {reasonAfter} = startAt(t);
  assert.equal(reasonAfter(9_999), undefined);
  assert.equal(reasonAfter(1), 'connect-timeout');
});

test('a request that has gone out is given up after 30 s', (t) => {
  const {headSent, reasonAfter} = startAt(t);
  headSent();
  assert.equal(reasonAfter(29_999), undefined);
  assert.equal(reasonAfter(1), 'answer-timeout');
});

test('an exchange that has ended stops nothing and keeps nothing of its caller', (t) => {
  const caller = new AbortController();
  const {end, signal, reasonAfter} = startAt(t, caller.signal);
  assert.equal(getEventListeners(caller.signal, 'abort').length, 1);
  end();
  assert.equal(getEventListeners(caller.signal, 'abort').length, 0);
  caller.abort();
  assert.equal(reasonAfter(60_000), undefined);
  assert.equal(signal.aborted, false);
});

test('a caller who gives up cancels, one whose time is over stops it as by time', () => {
  const timeOver = new DOMException('', 'TimeoutError');
  for (const [why, reason] of [
    [undefined, 'cancelled'],
    ['cancelled', 'cancelled'],
    [timeOver, 'answer-timeout'],
  ] as const) {
    const caller = new AbortController();
    const during = startTimer(defaultTimeouts, caller.signal);
    assert.equal(during.signal.aborted, false);
    caller.abort(why);
    const before = startTimer(defaultTimeouts, caller.signal);
    assert.deepEqual([during.signal.reason, before.signal.reason], [reason, reason]);
    during.end();
    before.end();
  }
});
