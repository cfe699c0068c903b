import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDaemonDuties} from '../../../src/app/background/daemon-duties.ts';
import type {DaemonEvent} from '../../../src/app/background/daemon-event.ts';
import {acceptGiven} from '../../../src/app/memo/accept-given.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planReminder} from '../../../src/app/reminder/plan-reminder.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {memoWith} from '../../support/database.ts';
import {agreeToCalendar, inAnHour} from '../../support/reminders.ts';
import {newSchedule} from '../../support/schedules.ts';
import {refreshRequests, type Stand, storedSession, withServices} from '../../support/services.ts';

const day = 86_400_000;
const probeInterval = 5000;
const recoveryInterval = 15_000;
const loginInterval = 3_600_000;

interface Daemon {
  readonly stand: Stand;
  /** The ports of the daemon, with its own clock. */
  readonly ports: Ports;
  readonly start: number;
  readonly events: DaemonEvent[];
  readonly stop: AbortController;
  /** Runs each duty once, with the clock at this many ms after the start. */
  beat(after: number): Promise<void>;
  /** The kinds of the events since the last call. */
  news(): readonly string[];
}

/** Runs the callback with the duties of a daemon and a clock that the test sets. */
async function withDuties(
  callback: (daemon: Daemon) => Promise<void>,
  change: (ports: Ports) => Partial<Ports> = () => ({}),
  loggedIn = true,
): Promise<void> {
  await withServices(
    async (stand) => {
      const start = stand.ports.clock.now();
      let now = start;
      const ports = {...stand.ports, ...change(stand.ports), clock: {now: () => now}};
      const events: DaemonEvent[] = [];
      const stop = new AbortController();
      const onEvent = (event: DaemonEvent): void => void events.push(event);
      const {signal} = stop;
      const duties = createDaemonDuties(ports, {signal, onEvent, cancel: signal});
      const beat = async (after: number): Promise<void> => {
        now = start + after;
        for (const {run} of duties) await run();
      };
      const news = () => events.splice(0).map(({kind}) => kind);
      await callback({stand, ports, start, events, stop, beat, news});
    },
    {loggedIn},
  );
}

test('only the duty that sends schedules may start again while it is still running', async () => {
  await withServices(({ports}) => {
    const {signal} = new AbortController();
    const duties = createDaemonDuties(ports, {signal, onEvent: () => {}, cancel: signal});
    assert.deepEqual(
      duties.map(({isShared}) => isShared),
      [true, ...duties.slice(1).map(() => false)],
    );
  });
});

test('a schedule that is due is reported and sent in the same round of duties', async () => {
  await withDuties(async ({stand, ports, start, beat, news}) => {
    const rule = {kind: 'once', at: start + 60_000} as const;
    valueIn(planSchedule(ports, newSchedule({rule})));
    await beat(59_999);
    assert.deepEqual(news(), []);
    await beat(60_000);
    assert.deepEqual(news(), ['fired', 'memo']);
    assert.equal(stand.emulator.memos.length, 1);
  });
});

test('a memo is sent when it is due, and its outcome is reported once', async () => {
  await withDuties(async ({stand, start, beat, events}) => {
    const nextAttemptAt = start + 1000;
    stand.ports.memos.add(memoWith({id: 'a', nextAttemptAt}), null);
    await beat(999);
    assert.equal(events.length, 0);
    await beat(1000);
    const [reported, ...others] = events;
    assert.ok(reported?.kind === 'memo' && reported.memo.status === 'sent');
    assert.deepEqual(others, []);
  });
});

test('the outbox is not drained while sending is paused or no user is logged in', async () => {
  const sweeps = {count: 0};
  const counted = ({locks}: Ports) => ({
    locks: {
      ...locks,
      sweep: () => {
        sweeps.count += 1;
        locks.sweep();
      },
    },
  });
  await withDuties(async ({stand, start, beat}) => {
    const cause = {kind: 'memo-empty'} as const;
    stand.ports.memos.savePause({until: start + 1000, cause});
    stand.ports.memos.add(memoWith({id: 'a'}), null);
    await beat(0);
    assert.deepEqual([stand.emulator.memos.length, sweeps.count], [0, 0]);
    await beat(1000);
    assert.deepEqual([stand.emulator.memos.length, sweeps.count], [1, 1]);
  }, counted);
  sweeps.count = 0;
  const isLoggedIn = false;
  await withDuties(
    async ({stand, beat}) => {
      stand.ports.memos.add(memoWith({id: 'a'}), null);
      await beat(0);
      assert.equal(sweeps.count, 0);
    },
    counted,
    isLoggedIn,
  );
});

/** A Kakao that is unreachable until `isAway` is false. `probes` counts the connection checks. */
function awayNetwork() {
  const network = {isAway: true, probes: 0};
  const change = ({api}: Ports): Partial<Ports> => ({
    random: () => 1,
    api: {
      ...api,
      isReachable: async () => {
        network.probes += 1;
        return !network.isAway;
      },
      sendMemo: async (...memo) =>
        network.isAway
          ? {kind: 'not-sent', failure: {kind: 'network', reason: 'refused', detail: ''}}
          : api.sendMemo(...memo),
    },
  });
  return {network, change};
}

test('while Kakao is unreachable it is probed every five seconds, and waiting memos are sent when it answers', async () => {
  const {network, change} = awayNetwork();
  await withDuties(async ({stand, start, beat, news}) => {
    stand.ports.memos.add(memoWith({id: 'a', attempts: 10}), null);
    await beat(0);
    assert.equal(network.probes, 0, 'it was not known to be out of reach');
    assert.deepEqual(news(), ['memo']);
    assert.ok((stand.ports.memos.nextAttemptAt() ?? 0) > start + 60_000);
    await beat(1000);
    assert.equal(network.probes, 1);
    await beat(1000 + probeInterval - 1);
    assert.equal(network.probes, 1);
    await beat(1000 + probeInterval);
    assert.equal(network.probes, 2);
    assert.deepEqual(news(), []);
    network.isAway = false;
    await beat(1000 + 2 * probeInterval);
    assert.deepEqual(news(), ['reached', 'memo']);
    assert.equal(stand.emulator.memos.length, 1);
    await beat(1000 + 3 * probeInterval);
    assert.equal(network.probes, 3, 'no further probe is made');
  }, change);
});

test('Kakao is not probed again after it has answered, even if the memo that waited for it was deleted', async () => {
  const {network, change} = awayNetwork();
  await withDuties(async ({stand, beat, news}) => {
    stand.ports.memos.add(memoWith({id: 'a', attempts: 10}), null);
    await beat(0);
    stand.ports.memos.remove('a', ['queued']);
    network.isAway = false;
    await beat(1);
    assert.deepEqual(news(), ['memo', 'reached']);
    await beat(1 + probeInterval);
    assert.equal(network.probes, 1);
  }, change);
});

test('an error from Kakao itself does not count as a network failure', async () => {
  const {network, change} = awayNetwork();
  network.isAway = false;
  await withDuties(async ({stand, beat, news}) => {
    stand.ports.memos.add(memoWith({id: 'a'}), null);
    stand.emulator.failNext(memoPath, {status: 429, body: ''});
    await beat(0);
    assert.deepEqual(news(), ['memo']);
    await beat(1);
    assert.equal(network.probes, 0);
  }, change);
});

test('memos of senders that died are looked for every fifteen seconds, and their number is reported', async () => {
  await withDuties(async ({stand, beat, events}) => {
    const {memos} = stand.ports;
    const abandon = (id: string) => memos.add(memoWith({id, status: 'sending'}), 'dead');
    abandon('a');
    abandon('b');
    await beat(0);
    assert.deepEqual(events.splice(0), [{kind: 'recovered', count: 2}]);
    abandon('c');
    await beat(recoveryInterval - 1);
    assert.deepEqual(events, []);
    await beat(recoveryInterval);
    assert.deepEqual(events.splice(0), [{kind: 'recovered', count: 1}]);
    await beat(2 * recoveryInterval);
    assert.deepEqual(events, []);
  });
});

test('the age of the tokens is checked once an hour, and a refresh or its failure is reported', async () => {
  await withDuties(async ({stand, beat, events, news}) => {
    const {ports, emulator} = stand;
    await beat(0);
    assert.deepEqual(news(), []);
    const stored = storedSession(ports);
    ports.sessions.save({...stored, tokens: {...stored.tokens, accessTokenIssuedAt: 0}});
    await beat(loginInterval - 1);
    assert.equal(refreshRequests(emulator).length, 0);
    emulator.failNext('/oauth/token', {status: 500, body: ''});
    await beat(loginInterval);
    const [trouble] = events.splice(0);
    assert.ok(trouble?.kind === 'trouble' && trouble.failure.kind === 'not-kakao');
    await beat(2 * loginInterval);
    assert.deepEqual(news(), ['refreshed']);
  });
});

test('expired history is pruned once a day, and reported only if something was deleted', async () => {
  await withDuties(async ({stand, start, beat, events}) => {
    const {ports} = stand;
    await ports.preferences.save({'history.keep': '30d'});
    const write = (id: string) =>
      ports.memos.add(memoWith({id, status: 'sent', createdAt: start - 40 * day}), null);
    write('a');
    await beat(0);
    assert.deepEqual(events.splice(0), [{kind: 'pruned', pruned: {count: 1, keep: '30d'}}]);
    write('b');
    await beat(day - 1);
    const pruned = () => events.filter(({kind}) => kind === 'pruned').length;
    assert.equal(pruned(), 0);
    await beat(day);
    assert.equal(pruned(), 1);
    await beat(2 * day);
    assert.equal(pruned(), 1);
  });
});

test('a clock that moves back by an interval does not delay a duty', async () => {
  await withDuties(async ({stand, beat, news}) => {
    await beat(0);
    const abandoned = memoWith({id: 'a', status: 'sending'});
    stand.ports.memos.add(abandoned, 'dead');
    await beat(-recoveryInterval + 1);
    assert.deepEqual(news(), []);
    await beat(-recoveryInterval);
    assert.deepEqual(news(), ['recovered']);
  });
});

test('after a stop request no further duty starts', async () => {
  await withDuties(async ({stand, ports, start, stop, beat, news}) => {
    await ports.preferences.save({'history.keep': '30d'});
    ports.memos.add(memoWith({id: 'old', status: 'sent', createdAt: start - 40 * day}), null);
    ports.memos.add(memoWith({id: 'a'}), null);
    valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at: start + 1}})));
    stop.abort();
    await beat(1);
    assert.deepEqual(news(), []);
    assert.equal(stand.emulator.memos.length, 0);
  });
});

test('a reminder that waits is set, also that of a memo in the same round of duties', async () => {
  await withDuties(async ({stand, ports, events, beat}) => {
    await agreeToCalendar(stand);
    const content = {kind: 'text', text: '메모'} as const;
    assert.ok(acceptGiven(ports, {content, rings: true}).ok);
    const {reminder} = valueIn(planReminder(ports, inAnHour(stand)));
    ports.reminders.add(reminder);
    await beat(1000);
    await beat(2000);
    assert.deepEqual(
      stand.emulator
        .eventsOf()
        .map(({title}) => title)
        .sort(),
      ['메모', '우유 사기'],
    );
    const set = events.flatMap((event) =>
      event.kind === 'reminder' ? [event.reminder.state] : [],
    );
    assert.deepEqual(set, ['set', 'set']);
  });
});
