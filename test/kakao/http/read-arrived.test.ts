import assert from 'node:assert/strict';
import {once} from 'node:events';
import {after, describe, test} from 'node:test';
import {Worker} from 'node:worker_threads';
import type {ExchangePhase, WatchExchange} from '../../../src/kakao/http/exchange.ts';
import {readArrived} from '../../../src/kakao/http/read-arrived.ts';
import type {HttpTimeouts} from '../../../src/kakao/http/timeouts.ts';
import {inShort, okBody, sendTo} from '../memo-sender.ts';
import {answerText} from '../raw-server.ts';
import type {LateReply} from './late-reader-server.ts';

/** The limit (ms) that ends while the thread is blocked, and a time that is surely longer. */
const limit = 100;
const passingMs = 200;

const whole = answerText(200, okBody);
const [head = '', body = ''] = whole.split(/(?<=\r\n\r\n)/);
const chunked = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n${okBody}\r\n0\r\n\r\n`;
const unmeasured = `HTTP/1.1 200 OK\r\n\r\n${okBody}`;
const large = answerText(200, okBody + ' '.repeat(900_000));
const rejected = answerText(401, '{"code":-401,"msg":"this access token does not exist"}');

interface Late extends Partial<LateReply> {
  readonly expected: string;
  /** The limits that end; all the others are long. */
  readonly timeouts?: Partial<HttpTimeouts>;
  /** The caller that stops the request in the meantime. */
  readonly caller?: 'timeout' | 'cancel';
  /** The phase in which the thread is blocked. */
  readonly at?: ExchangePhase;
  readonly isSecure?: boolean;
}

const every = {headers: limit, body: limit, total: limit};

const cases: Readonly<Record<string, Late>> = {
  'a response, with all limits over': {rest: whole, timeouts: every, expected: 'accepted'},
  'a response, with the total time over': {
    rest: whole,
    timeouts: {total: limit},
    expected: 'accepted',
  },
  'a response, with the time for its head over': {
    rest: whole,
    timeouts: {headers: limit},
    expected: 'accepted',
  },
  'a response, with the time of the caller over': {
    rest: whole,
    caller: 'timeout',
    expected: 'accepted',
  },
  'a response, with a cancellation by the caller': {
    rest: whole,
    caller: 'cancel',
    expected: 'accepted',
  },
  'a response over TLS': {rest: whole, timeouts: every, isSecure: true, expected: 'accepted'},
  'a large response over TLS': {rest: large, timeouts: every, isSecure: true, expected: 'accepted'},
  'a large response': {rest: large, timeouts: every, expected: 'accepted'},
  'a response in chunks': {rest: chunked, timeouts: every, expected: 'accepted'},
  'a response that ends with the connection': {
    rest: unmeasured,
    end: 'close',
    timeouts: every,
    expected: 'accepted',
  },
  'an interim response before it': {
    rest: `HTTP/1.1 103 Early Hints\r\n\r\n${whole}`,
    timeouts: every,
    expected: 'accepted',
  },
  'a rejection': {rest: rejected, timeouts: every, expected: 'refused 401 -401'},
  'the body after its head': {
    first: head,
    rest: body,
    at: 'body',
    timeouts: {body: limit, total: limit},
    expected: 'accepted',
  },
  'a head whose body never comes': {
    rest: head,
    timeouts: every,
    expected: 'unknown answer-timeout',
  },
  'a head in time whose body never comes': {
    rest: head,
    timeouts: {headers: limit, body: limit},
    expected: 'unknown answer-timeout',
  },
  'a response that is cut off': {
    rest: whole.slice(0, -1),
    end: 'close',
    timeouts: every,
    expected: 'unknown 200 cut-off',
  },
  'a connection that was reset': {end: 'reset', timeouts: every, expected: 'unknown reset'},
  nothing: {timeouts: every, expected: 'unknown answer-timeout'},
  'nothing, with the time of the caller over': {
    caller: 'timeout',
    expected: 'unknown answer-timeout',
  },
};

describe('after a sleep longer than the limits, what has arrived counts:', () => {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const server = new Worker(new URL('late-reader-server.ts', import.meta.url), {
    workerData: {shared, passingMs},
  });
  const started = once(server, 'message').then(([ports]) => ports as [number, number]);
  /** Blocks this thread after the write in progress, until the limits are over. */
  const sleep = (): void => {
    setImmediate(() => {
      Atomics.store(shared, 0, 1);
      Atomics.notify(shared, 0);
      Atomics.wait(shared, 1, 0);
    });
  };
  for (const [name, late] of Object.entries(cases)) {
    test(name, async () => {
      const {first = '', rest = '', end = 'stay', at = 'answer', isSecure = false} = late;
      const [plain, secure] = await started;
      shared.fill(0);
      server.postMessage({first, rest, end} satisfies LateReply);
      await once(server, 'message');
      const caller = new AbortController();
      const stop = (): void =>
        caller.abort(late.caller === 'timeout' ? new DOMException('', 'TimeoutError') : undefined);
      const watch: WatchExchange = () => ({
        enter: (phase) => {
          if (phase !== at) return;
          if (late.caller !== undefined) setTimeout(stop, limit);
          sleep();
        },
        ended: () => {},
      });
      const origin = isSecure ? `https://127.0.0.1:${secure}` : `http://127.0.0.1:${plain}`;
      const {timeouts = {}} = late;
      const outcome = await sendTo(origin, {timeouts, watch, signal: caller.signal});
      assert.equal(inShort(outcome), late.expected);
    });
  }
  after(async () => {
    await server.terminate();
  });
});

test('a connection that brings bytes without end is not read forever', async () => {
  let bytes = 0;
  const flood = {
    get bytesRead() {
      bytes += 64 * 1024;
      return bytes;
    },
  };
  await readArrived(flood, () => false);
  assert.ok(bytes < 4 * 1024 * 1024);
});

test('nothing is waited for once the exchange has ended', async () => {
  let isRead = false;
  const silent = {
    get bytesRead() {
      assert.ok(!isRead, 'read again');
      isRead = true;
      return 0;
    },
  };
  await readArrived(silent, () => true);
});
