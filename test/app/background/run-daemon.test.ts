import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {DaemonEvent} from '../../../src/app/background/daemon-event.ts';
import {runDaemon} from '../../../src/app/background/run-daemon.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {newSchedule} from '../../support/schedules.ts';
import {refreshRequests, type Stand, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Runs a daemon on these ports during the callback, and ends it. */
async function withDaemon(
  ports: Ports,
  callback: (events: readonly DaemonEvent[]) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const events: DaemonEvent[] = [];
  const onEvent = (event: DaemonEvent): void => void events.push(event);
  const running = runDaemon(ports, {signal: stop.signal, onEvent});
  try {
    await callback(events);
  } finally {
    stop.abort();
    assert.equal((await running).kind, 'ended');
  }
}

/** Moves the clock forward in small steps until the condition holds. */
async function until({turn}: Stand, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await untilSeen(String(holds), () => {
    turn(1000);
    return holds();
  });
}

test('a daemon sends schedules and the outbox when they are due', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, clock, turn} = stand;
    await withDaemon(ports, async (events) => {
      valueIn(await accept(ports, given('기다리던 것')));
      await until(stand, () => emulator.memos.length === 1);
      const at = clock.now() + 60 * day;
      valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}})));
      turn(30 * day);
      await until(stand, () => events.some(({kind}) => kind === 'refreshed'));
      assert.equal(emulator.memos.length, 1, 'nothing is early');
      turn(30 * day);
      await until(stand, () => emulator.memos.length === 2);
      assert.deepEqual(
        events.filter(({kind}) => kind === 'trouble'),
        [],
      );
    });
  });
});

test('the login stays valid for half a year with nothing to send', async () => {
  await withServices(async (stand) => {
    await withDaemon(stand.ports, async () => {
      for (let step = 1; step <= 9; step += 1) {
        stand.turn(20 * day);
        // Waits for the stored tokens, not only for the request: tokens that are stored late would
        // have the time of the next step.
        await until(stand, () => {
          const at = stand.ports.sessions.read()?.tokens.lastRefreshedAt ?? 0;
          return refreshRequests(stand.emulator).length >= step && stand.clock.now() - at < day;
        });
      }
    });
    assert.ok(stand.ports.sessions.read()?.tokens.refreshToken);
    assert.ok(refreshRequests(stand.emulator).length <= 10, 'no more than every 20 days');
  });
});

test('memos older than the configured limit are deleted at the start and once a day', async () => {
  await withServices(async (stand) => {
    const {ports, clock, turn} = stand;
    await ports.preferences.save({'history.keep': '30d'});
    const written = (id: string, createdAt: number) =>
      ports.memos.add(memoWith({id, status: 'sent', createdAt}), null);
    written('old', clock.now() - 31 * day);
    written('later', clock.now() - 29.5 * day);
    await withDaemon(ports, async (events) => {
      const pruned = () => events.filter(({kind}) => kind === 'pruned').length;
      await until(stand, () => pruned() === 1);
      assert.deepEqual([ports.memos.find('old'), ports.memos.find('later')?.id], [null, 'later']);
      turn(day);
      await until(stand, () => pruned() === 2);
      assert.equal(ports.memos.find('later'), null);
    });
  });
});

test('a memo waits while the network is down, and is sent when it is back', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    let isAway = true;
    const api = {
      ...ports.api,
      isReachable: async () => !isAway,
      sendMemo: (...given: Parameters<typeof ports.api.sendMemo>) =>
        isAway
          ? Promise.resolve({
              kind: 'not-sent' as const,
              failure: {kind: 'network', reason: 'refused', detail: ''} as const,
            })
          : ports.api.sendMemo(...given),
    };
    await withDaemon({...ports, api}, async (events) => {
      valueIn(await accept(ports, given('메모')));
      await until(stand, () => events.some(({kind}) => kind === 'memo'));
      isAway = false;
      await until(stand, () => emulator.memos.length === 1);
    });
  });
});

test('a second daemon on the same folder reports the first one', async () => {
  await withServices(async ({ports, open}) => {
    await withDaemon(ports, async (events) => {
      await untilSeen('the start', () => events.some(({kind}) => kind === 'started'));
      const {signal} = new AbortController();
      const other = await runDaemon(open(), {signal, onEvent: () => assert.fail()});
      assert.equal(other.kind, 'already-running');
    });
  });
});

test('a database that another program locks is reported once and waited for', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    let isBusy = true;
    let asked = 0;
    const schedules = {
      ...ports.schedules,
      waiting: (now: number) => {
        asked += 1;
        if (isBusy) throw busy();
        return ports.schedules.waiting(now);
      },
    };
    await withDaemon({...ports, schedules}, async (events) => {
      const at = stand.clock.now() + 1000;
      valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}})));
      await until(stand, () => events.some(({kind}) => kind === 'trouble'));
      const soFar = asked;
      await until(stand, () => asked >= soFar + 5);
      assert.equal(events.filter(({kind}) => kind === 'trouble').length, 1);
      isBusy = false;
      await until(stand, () => stand.emulator.memos.length === 1);
    });
  });
});

test('a missing database ends the daemon, so that a service manager can restart it', async () => {
  await withServices(async ({ports, folder}) => {
    const {signal} = new AbortController();
    const events: DaemonEvent[] = [];
    const running = runDaemon(ports, {signal, onEvent: (event) => void events.push(event)});
    await untilSeen('the start', () => events.some(({kind}) => kind === 'started'));
    rmSync(join(folder, 'state.db'));
    assert.equal((await running).kind, 'gone');
  });
});

test('a daemon that is asked to stop while a command runs ends within two seconds and reports the run', async () => {
  await withServices(async (stand) => {
    const {ports, clock} = stand;
    const rule = {kind: 'once', at: clock.now() + minute} as const;
    const job = {kind: 'command', argv: ['sleep', '60'], folder: '/'} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule, job})));
    let waited: number[] = [];
    const wait: Ports['wait'] = (ms, signal) => {
      waited.push(ms);
      return ports.wait(ms, signal);
    };
    await withDaemon({...ports, wait}, async () => {
      stand.turn(minute);
      await until(stand, () => ports.schedules.running().length === 1);
      waited = [];
    });
    const most = waited.reduce((sum, ms) => sum + ms, 0);
    assert.ok(most > 0 && most <= 2000, `it would wait for ${most} ms`);
    assert.equal(ports.schedules.occurrences(id, 1)[0]?.state, 'broken-off');
  });
});

function busy(): Error {
  return new FailureError({kind: 'storage', problem: 'busy', path: 'state.db', detail: ''});
}
