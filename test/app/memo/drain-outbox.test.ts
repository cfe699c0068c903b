import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {withActors} from '../../support/actor.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {logIn} from '../../support/local-kakao.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

const minute = 60_000;

async function acceptText(ports: Ports, text: string): Promise<string> {
  return valueIn(await accept(ports, given(text))).id;
}

function drain(ports: Ports) {
  return drainOutbox(ports, {onChange: () => {}});
}

function memoOf(ports: Ports, id: string): Memo {
  const memo = ports.memos.find(id);
  assert.ok(memo);
  return memo;
}

const sends = ({emulator}: Pick<Stand, 'emulator'>) =>
  emulator.requests.filter(({path}) => path === memoPath);
const room = ({emulator}: Pick<Stand, 'emulator'>) => emulator.memos.map(({text}) => text);

test('queued memos are sent in order, and each step is reported and stored', async () => {
  await withServices(async (stand) => {
    const {ports, open} = stand;
    const ids = [await acceptText(ports, '하나'), await acceptText(ports, '둘')];
    const reported: string[] = [];
    const {memos} = open();
    const end = await drainOutbox(ports, {
      onChange: ({id, status}) => {
        reported.push(`${ids.indexOf(id)} ${status}`);
        assert.equal(memos.find(id)?.status, status, 'reported before it was stored');
      },
    });
    assert.equal(end, 'empty');
    assert.deepEqual(reported, ['0 sending', '0 sent', '1 sending', '1 sent']);
    assert.deepEqual(room(stand), ['하나', '둘']);
    const memo = memoOf(ports, `${ids[0]}`);
    assert.deepEqual([memo.failure, memo.attempts, memo.nextAttemptAt], [null, 1, null]);
    assert.ok((memo.sentAt ?? 0) >= memo.createdAt);
    const [first, second] = sends(stand);
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 295, 'memos lie 300 ms apart');
  });
});

test('a long memo is sent in numbered parts, in order, 300 ms apart', async () => {
  await withServices(async (stand) => {
    const id = await acceptText(stand.ports, `${'가나다라 '.repeat(60)}`);
    assert.equal(await drain(stand.ports), 'empty');
    const memo = memoOf(stand.ports, id);
    assert.deepEqual(
      memo.parts.map(({status}) => status),
      ['sent', 'sent'],
    );
    assert.deepEqual(
      room(stand),
      memo.parts.map(({text}) => text),
    );
    assert.match(`${room(stand)[0]}`, /^\(1\/2\) /);
    const [first, second] = sends(stand);
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 295);
  });
});

/** Sends the first part, answers the second with `response`, and leaves three parts. */
async function breakSecondPart(stand: Stand, response: ScriptedResponse): Promise<Memo> {
  const {ports, emulator} = stand;
  const id = await acceptText(ports, '가나다라 '.repeat(100));
  let count = 0;
  const api: Ports['api'] = {
    ...ports.api,
    sendMemo: (...memo) => {
      count += 1;
      if (count === 2) emulator.failNext(memoPath, response);
      return ports.api.sendMemo(...memo);
    },
  };
  await drain({...ports, api});
  return memoOf(ports, id);
}

const statuses = ({parts}: Memo): readonly string[] => parts.map(({status}) => status);

test('sending stops at the first part that fails; a retry sends only the remaining parts', async () => {
  await withServices(async (stand) => {
    const {ports, turn} = stand;
    const memo = await breakSecondPart(stand, {status: 503, body: {code: -9798, msg: ''}});
    assert.deepEqual([memo.status, statuses(memo)], ['queued', ['sent', 'queued', 'queued']]);
    assert.equal(sends(stand).length, 2);
    turn(5 * minute);
    assert.equal(await drain(ports), 'empty');
    assert.equal(memoOf(ports, memo.id).status, 'sent');
    assert.deepEqual(
      room(stand),
      memo.parts.map(({text}) => text),
    );
  });
});

test('a part with an unknown outcome makes the memo unknown, and no part of it is sent again', async () => {
  await withServices(async (stand) => {
    const {ports, turn} = stand;
    const memo = await breakSecondPart(stand, {destroy: 'before-response', processed: true});
    assert.deepEqual([memo.status, statuses(memo)], ['unknown', ['sent', 'unknown', 'queued']]);
    assert.equal(memo.failure?.kind, 'outcome-unknown');
    turn(60 * minute);
    assert.equal(await drain(ports), 'empty');
    assert.equal(sends(stand).length, 2);
  });
});

interface Case {
  readonly name: string;
  readonly response: ScriptedResponse;
  readonly status: Memo['status'];
  /** The length of the sending pause in minutes. Absent: no pause. */
  readonly rest?: number;
}

const answers: readonly Case[] = [
  {
    name: 'a limit (-10)',
    response: {status: 400, body: {code: -10, msg: 'limit'}},
    status: 'queued',
    rest: 30,
  },
  {
    name: 'a daily limit (-531)',
    response: {status: 400, body: {code: -531, msg: ''}},
    status: 'queued',
    rest: 30,
  },
  {
    name: 'a limit for this person (-532)',
    response: {status: 400, body: {code: -532, msg: ''}},
    status: 'queued',
    rest: 30,
  },
  {name: 'too many requests (429)', response: {status: 429, body: ''}, status: 'queued'},
  {name: 'maintenance (-7)', response: {status: 400, body: {code: -7, msg: ''}}, status: 'queued'},
  {
    name: 'maintenance (-9798)',
    response: {status: 503, body: {code: -9798, msg: ''}},
    status: 'queued',
  },
  {
    name: 'a missing consent (-402)',
    response: {status: 403, body: {code: -402, msg: ''}},
    status: 'failed',
    rest: 10,
  },
  {
    name: 'a missing permission (-3)',
    response: {status: 403, body: {code: -3, msg: ''}},
    status: 'failed',
    rest: 10,
  },
  {
    name: 'a wrong argument (-2)',
    response: {status: 400, body: {code: -2, msg: 'text'}},
    status: 'failed',
  },
  {name: 'a refusal (-5)', response: {status: 403, body: {code: -5, msg: ''}}, status: 'failed'},
  {
    name: 'a redirect',
    response: {status: 302, headers: {location: 'http://portal.invalid/'}},
    status: 'failed',
  },
  {
    name: '-401 about the address',
    response: {status: 401, body: {code: -401, msg: 'ip mismatched! callerIp=1.2.3.4'}},
    status: 'failed',
  },
  {
    name: 'an error inside Kakao (-1)',
    response: {status: 400, body: {code: -1, msg: ''}},
    status: 'unknown',
  },
  {
    name: 'a timeout inside Kakao (-603)',
    response: {status: 400, body: {code: -603, msg: ''}},
    status: 'unknown',
  },
  {name: 'a server error (500)', response: {status: 500, body: ''}, status: 'unknown'},
  {name: 'a gateway error (502)', response: {status: 502, body: '<html>'}, status: 'unknown'},
  {
    name: 'a page in place of an answer',
    response: {status: 200, body: '<html>'},
    status: 'unknown',
  },
  {name: 'a dropped connection', response: {destroy: 'before-response'}, status: 'unknown'},
  {name: 'a reset connection', response: {destroy: 'reset'}, status: 'unknown'},
];

/** The remaining minutes of the sending pause, rounded, or null if there is none. */
function restLeft({memos, clock}: Ports): number | null {
  const pause = memos.readPause();
  return pause === null ? null : Math.round((pause.until - clock.now()) / minute);
}

for (const {name, response, status, rest} of answers) {
  test(`${name}: the memo is ${status}, the pause is ${rest ?? 0} min, one request is made`, async () => {
    await withServices(async (stand) => {
      const {ports, emulator} = stand;
      const id = await acceptText(ports, name);
      emulator.failNext(memoPath, response);
      const end = await drain(ports);
      const memo = memoOf(ports, id);
      assert.equal(memo.status, status);
      assert.equal(memo.text, name);
      assert.ok(memo.failure);
      assert.equal(restLeft(ports), rest ?? null);
      const behind = await acceptText(ports, 'behind');
      if (rest !== undefined) {
        assert.equal(await drain(ports), 'paused');
        assert.equal(memoOf(ports, behind).status, 'queued');
      }
      assert.equal(sends(stand).length, 1);
      if (status === 'queued') assert.equal(end, rest === undefined ? 'waiting' : 'paused');
      assert.equal(refreshRequests(emulator).length, 0);
      assert.deepEqual(room(stand), []);
    });
  });
}

test('under a daily limit there is one attempt in thirty minutes, however often the outbox is drained', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, turn} = stand;
    emulator.failNext(memoPath, {status: 400, body: {code: -10, msg: ''}}, 3);
    const id = await acceptText(ports, '한도');
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await drain(ports);
      turn(minute);
    }
    assert.equal(sends(stand).length, 2);
    turn(60 * minute);
    await drain(ports);
    turn(31 * minute);
    assert.equal(await drain(ports), 'empty');
    assert.equal(memoOf(ports, id).status, 'sent');
    assert.equal(ports.memos.readPause(), null);
  });
});

/** An HTTP date (RFC 9110, section 5.6.7) this many ms from now. */
const dateIn = (ms: number) => (now: number) => new Date(now + ms).toUTCString();

type RetryAfter = string | ((now: number) => string);

const retryAfters: readonly (readonly [value: RetryAfter, least: number, most: number])[] = [
  ['2', 1000, 2000],
  [dateIn(10 * minute), 9 * minute, 10 * minute],
  [dateIn(600 * minute), 59 * minute, 60 * minute],
  // The first backoff, with the `random` below.
  ['-5', 0, 1000],
  ['abc', 0, 1000],
  ['99999999', 59 * minute, 60 * minute],
];

for (const [value, least, most] of retryAfters) {
  const isDate = typeof value !== 'string';
  const title = isDate ? `a date in ${most / minute} minutes or more` : value;
  test(`Retry-After ${title}: waits ${least} to ${most} ms, then sends once`, async () => {
    await withServices(async (stand) => {
      const {emulator, turn} = stand;
      const ports = {...stand.ports, random: () => 1};
      const header = isDate ? value(ports.clock.now()) : value;
      emulator.failNext(memoPath, {status: 429, headers: {'retry-after': header}});
      const id = await acceptText(ports, '나중에');
      assert.equal(await drain(ports), 'waiting');
      const left = (memoOf(ports, id).nextAttemptAt ?? 0) - ports.clock.now();
      assert.ok(left <= most && left > least, `${left}`);
      assert.equal(await drain(ports), 'waiting');
      assert.equal(sends(stand).length, 1, 'not before its time');
      turn(left + 1);
      assert.equal(await drain(ports), 'empty');
      assert.deepEqual(room(stand), ['나중에']);
    });
  });
}

test('while Kakao is unreachable a memo waits with growing delays, and is sent once when Kakao is back', async () => {
  await withServices(async (stand) => {
    const {ports, clock} = stand;
    const down: Ports['api'] = {
      ...ports.api,
      sendMemo: async () => ({
        kind: 'not-sent',
        failure: {kind: 'network', reason: 'refused', detail: 'ECONNREFUSED'},
      }),
    };
    const id = await acceptText(ports, '오프라인');
    for (const expected of [1000, 2000, 4000, 8000]) {
      assert.equal(await drain({...ports, api: down, random: () => 1}), 'waiting');
      const memo = memoOf(ports, id);
      assert.deepEqual([memo.status, memo.failure?.kind], ['queued', 'network']);
      const left = (memo.nextAttemptAt ?? 0) - clock.now();
      assert.ok(left <= expected && left > expected - 500, `${left} for ${expected}`);
      clock.turn(left + 1);
    }
    assert.equal(await drain(ports), 'empty');
    assert.deepEqual(room(stand), ['오프라인']);
  });
});

test('a refused access token causes one refresh, one retry and one delivery', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    emulator.expireAccessTokens();
    const id = await acceptText(ports, '한 번만');
    assert.equal(await drain(ports), 'empty');
    assert.equal(memoOf(ports, id).status, 'sent');
    assert.deepEqual([sends(stand).length, refreshRequests(emulator).length], [2, 1]);
    assert.deepEqual(room(stand), ['한 번만']);
  });
});

test('if the token is refused again after the refresh, the memo waits for a login without more requests', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, turn} = stand;
    const refusal = {status: 401, body: {code: -401, msg: 'this access token does not exist'}};
    emulator.failNext(memoPath, refusal, 2);
    const id = await acceptText(ports, '로그인 먼저');
    await drain(ports);
    const memo = memoOf(ports, id);
    assert.deepEqual([memo.status, memo.failure?.kind], ['queued', 'logged-out']);
    for (let minutes = 0; minutes < 9; minutes += 1) {
      turn(minute);
      assert.equal(await drain(ports), 'paused');
    }
    assert.deepEqual([sends(stand).length, refreshRequests(emulator).length], [2, 1]);
    await logIn(stand);
    assert.equal(await drain(ports), 'empty');
    assert.deepEqual(room(stand), ['로그인 먼저']);
  });
});

test('without a login nothing is requested and all memos stay queued', async () => {
  await withServices(
    async (stand) => {
      const id = await acceptText(stand.ports, '나중에');
      assert.equal(await drain(stand.ports), 'logged-out');
      assert.equal(memoOf(stand.ports, id).status, 'queued');
      assert.equal(stand.emulator.requests.length, 0);
    },
    {loggedIn: false},
  );
});

test('after a logout in another process the remaining memos stay queued', async () => {
  await withServices(async (stand) => {
    const {ports, open} = stand;
    const first = await acceptText(ports, '하나');
    const second = await acceptText(ports, '둘');
    const other = open();
    const end = await drainOutbox(ports, {
      onChange: ({id, status}) => {
        if (id === first && status === 'sent') other.sessions.clear();
      },
    });
    assert.equal(end, 'logged-out');
    assert.equal(memoOf(ports, second).status, 'queued');
    assert.equal(ports.sessions.read(), null);
  });
});

test('when stopped between two memos, nothing more is sent, and the rest may be sent immediately later', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const stop = new AbortController();
    const first = await acceptText(ports, '하나');
    const second = await acceptText(ports, '둘');
    const end = await drainOutbox(ports, {
      stop: stop.signal,
      onChange: ({id, status}) => {
        if (id === first && status === 'sent') stop.abort();
      },
    });
    assert.equal(end, 'waiting');
    const memo = memoOf(ports, second);
    assert.deepEqual([memo.status, memo.attempts, memo.failure], ['queued', 0, null]);
    assert.deepEqual(room(stand), ['하나']);
  });
});

test('when stopped during the pause between two memos, the second is not even claimed', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const stop = new AbortController();
    await acceptText(ports, '하나');
    const second = await acceptText(ports, '둘');
    const wait = async (): Promise<void> => stop.abort();
    await drainOutbox({...ports, wait}, {onChange: () => {}, stop: stop.signal});
    const memo = memoOf(ports, second);
    assert.deepEqual([memo.status, memo.attempts, memo.failure], ['queued', 0, null]);
  });
});

test('a pause of 300 ms separates two memos, and there is none before the first', async () => {
  await withServices(async (stand) => {
    const waits: number[] = [];
    const ports = {...stand.ports, wait: async (ms: number) => void waits.push(ms)};
    for (const text of ['하나', '둘', '셋']) await acceptText(ports, text);
    assert.equal(await drain(ports), 'empty');
    assert.deepEqual(waits, [300, 300]);
  });
});

test('an outbox without memos is empty, even if another process is sending', async () => {
  await withServices(async ({ports, open}) => {
    const lock = await open().locks.acquire('delivery', 0);
    assert.equal(await drain(ports), 'empty');
    await acceptText(ports, '하나');
    assert.equal(await drain(ports), 'busy');
    lock?.release();
  });
});

test('memos of a dead sender are settled first, even if nothing else waits', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'm', status: 'sending'}), 'dead');
    assert.equal(await drain(ports), 'empty');
    assert.equal(memoOf(ports, 'm').status, 'unknown');
  });
});

test('while one process drains the outbox, another finds it busy', async () => {
  await withServices(async ({ports, open}) => {
    await acceptText(ports, '하나');
    const draining = drain(ports);
    assert.equal(await drain(open()), 'busy');
    assert.equal(await draining, 'empty');
  });
});

test('a stop between parts leaves the rest queued; a cancellation in flight makes the part unknown', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const stop = new AbortController();
    const id = await acceptText(ports, '가나다라 '.repeat(60));
    const counting: Ports['api'] = {
      ...ports.api,
      sendMemo: async (...memo) => {
        const outcome = await ports.api.sendMemo(...memo);
        stop.abort();
        return outcome;
      },
    };
    await drainOutbox({...ports, api: counting}, {onChange: () => {}, stop: stop.signal});
    assert.deepEqual(statuses(memoOf(ports, id)), ['sent', 'queued']);
    assert.equal(memoOf(ports, id).nextAttemptAt, null);
    const cancel = new AbortController();
    emulator.failNext(memoPath, {hang: true});
    const draining = drainOutbox(ports, {onChange: () => {}, cancel: cancel.signal});
    await untilSeen('the second part', () => sends(stand).length >= 2);
    cancel.abort();
    await draining;
    assert.deepEqual(statuses(memoOf(ports, id)), ['sent', 'unknown']);
  });
});

test('an accepted memo is recorded even if the sending pause cannot be updated', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    ports.memos.savePause({until: 0, cause: {kind: 'memo-empty'}});
    const memos: Ports['memos'] = {
      ...ports.memos,
      savePause: () => {
        throw new Error('the disk is full');
      },
    };
    const id = await acceptText(ports, '받았음');
    await assert.rejects(drain({...ports, memos}), /disk is full/);
    assert.equal(memoOf(ports, id).status, 'sent');
  });
});

test('two drains in this process and three in others deliver each memo once, in order', async () => {
  await withServices(async (stand) => {
    const {ports, open, env, emulator} = stand;
    const texts = Array.from({length: 6}, (_, index) => `메모 ${index}`);
    for (const text of texts) await acceptText(ports, text);
    await withActors(3, env, async (actors) => {
      const mine = [drain(ports), drain(open())];
      const ends = await Promise.all([...mine, ...actors.map((actor) => actor.order('drain'))]);
      assert.equal(ends.filter((end) => end === 'empty').length >= 1, true, `${ends}`);
    });
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      texts,
    );
    assert.deepEqual(ports.memos.counts(), {
      total: 6,
      queued: 0,
      sending: 0,
      unknown: 0,
      failed: 0,
    });
  });
});

test('the memo of a killed sender becomes unknown at the next start, and stays unknown', async () => {
  await withServices(async (stand) => {
    const {ports, env, emulator} = stand;
    const id = await acceptText(ports, '누가 알까');
    emulator.failNext(memoPath, {hang: true, processed: true});
    await withActors(1, env, async ([sender]) => {
      assert.ok(sender);
      const ended = sender.order('drain').catch(() => null);
      await untilSeen('the request', () => sends(stand).length > 0);
      assert.equal(memoOf(ports, id).status, 'sending', 'on disk before the request');
      assert.equal(await recoverMemos(ports), 0, 'a living sender is left alone');
      sender.process.kill('SIGSTOP');
      assert.equal(await recoverMemos(ports), 0, 'a sleeping sender is left alone');
      sender.process.kill('SIGKILL');
      await sender.process.exit;
      await ended;
    });
    assert.equal(await recoverMemos(ports), 1);
    assert.equal(await recoverMemos(ports), 0);
    const memo = memoOf(ports, id);
    assert.deepEqual([memo.status, statuses(memo)], ['unknown', ['unknown']]);
    assert.equal(memo.failure?.kind, 'outcome-unknown');
    assert.equal(await drain(ports), 'empty');
    assert.deepEqual(room(stand), ['누가 알까']);
    assert.ok(storedSession(ports));
  });
});

test('with 50 memos and a limit of 10, ten are sent and forty wait in order', async () => {
  await withServices(
    async (stand) => {
      const {emulator} = stand;
      const ports = {...stand.ports, wait: () => Promise.resolve()};
      const texts = Array.from({length: 50}, (_, index) => `줄 ${index + 1}`);
      for (const text of texts) await acceptText(ports, text);
      assert.equal(await drain(ports), 'paused');
      assert.deepEqual(room(stand), texts.slice(0, 10));
      assert.equal(
        sends(stand).length,
        11,
        'the eleventh reached the limit, with no further request',
      );
      const waiting = ports.memos.unsettled();
      assert.ok(waiting.every(({status}) => status === 'queued'));
      assert.deepEqual(
        waiting.map(({text}) => text),
        texts.slice(10),
      );
      emulator.setQuotas({});
      stand.turn(31 * minute);
      assert.equal(await drain(ports), 'empty');
      assert.deepEqual(room(stand), texts);
    },
    {emulator: {quotas: {pair: 10}}},
  );
});
