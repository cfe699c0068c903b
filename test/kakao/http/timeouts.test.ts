import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {type TestContext, test} from 'node:test';
import {defaultTimeouts, startTimer, uploadTimeouts} from '../../../src/kakao/http/timeouts.ts';
import {settle} from '../../support/settle.ts';

test('a connection has 10 s', () => assert.equal(defaultTimeouts.connect, 10_000));

test('an exchange ends after 30 s in total, even if its answer trickles', () => {
  assert.deepEqual(defaultTimeouts, {
    connect: 10_000,
    headers: 15_000,
    body: 15_000,
    total: 30_000,
  });
});

test('an upload may take ten minutes, with a minute for each piece', () => {
  assert.deepEqual(uploadTimeouts, {
    connect: 10_000,
    headers: 60_000,
    body: 15_000,
    total: 600_000,
  });
});

/** A timer with the default limits, on a clock that the test moves. */
function startAt(t: TestContext, caller?: AbortSignal) {
  t.mock.timers.enable({apis: ['setTimeout']});
  const timer = startTimer(defaultTimeouts, caller);
  const reasonAfter = (ms: number): unknown => {
    t.mock.timers.tick(ms);
    return timer.signal.reason;
  };
  return {...timer, reasonAfter};
}

test('a request that was not sent after 10 s is cancelled', (t) => {
  const {reasonAfter} = startAt(t);
  assert.equal(reasonAfter(9_999), undefined);
  assert.equal(reasonAfter(1), 'connect-timeout');
});

/** A connection on which nothing arrives. */
const silent = {bytesRead: 0};

/** Whether the exchange is stopped this many ms later, once what has arrived would be read. */
async function stopsAfter({reasonAfter, signal}: ReturnType<typeof startAt>, ms: number) {
  reasonAfter(ms);
  await settle();
  return signal.reason === 'answer-timeout';
}

test('a request that was sent is cancelled after 15 s without a response', async (t) => {
  const timer = startAt(t);
  timer.headSent(silent);
  assert.equal(await stopsAfter(timer, 14_999), false);
  assert.equal(await stopsAfter(timer, 1), true);
});

test('each part of the response starts the 15 s again, up to 30 s in total', async (t) => {
  const timer = startAt(t);
  timer.headSent(silent);
  for (const _ of [1, 2]) {
    assert.equal(await stopsAfter(timer, 14_000), false);
    timer.received();
  }
  assert.equal(await stopsAfter(timer, 1_999), false);
  assert.equal(await stopsAfter(timer, 1), true);
});

test('each piece of the request that goes out starts the 15 s again', async (t) => {
  const timer = startAt(t);
  timer.headSent(silent);
  assert.equal(await stopsAfter(timer, 14_999), false);
  timer.progressed();
  assert.equal(await stopsAfter(timer, 14_999), false);
  assert.equal(await stopsAfter(timer, 1), true);
});

test('a part of the response that has arrived when its time is over counts as in time', async (t) => {
  const timer = startAt(t);
  timer.headSent(silent);
  timer.reasonAfter(15_000);
  timer.received();
  assert.equal(await stopsAfter(timer, 14_999), false);
  assert.equal(await stopsAfter(timer, 1), true);
});

test('before the request is sent, a limit ends the exchange at once, so that it is not sent late', (t) => {
  const timer = startAt(t);
  assert.equal(timer.reasonAfter(30_000), 'connect-timeout');
});

test('a finished exchange stops nothing and keeps no reference to its caller', (t) => {
  const caller = new AbortController();
  const {end, received, progressed, signal, reasonAfter} = startAt(t, caller.signal);
  assert.equal(getEventListeners(caller.signal, 'abort').length, 1);
  end();
  assert.equal(getEventListeners(caller.signal, 'abort').length, 0);
  caller.abort();
  received();
  progressed();
  assert.equal(reasonAfter(60_000), undefined);
  assert.equal(signal.aborted, false);
});

test("a caller's abort cancels, and a caller's timeout counts as a timeout", () => {
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
