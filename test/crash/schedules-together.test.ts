import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import {fireSchedules} from '../../src/app/schedule/fire-schedules.ts';
import {planSchedule} from '../../src/app/schedule/plan-schedule.ts';
import {nextTime} from '../../src/domain/schedule/next-time.ts';
import type {Rule} from '../../src/domain/schedule/schedule.ts';
import {type Actor, withActors} from '../support/actor.ts';
import {valueIn} from '../support/assert-failure.ts';
import {assertInvariants} from '../support/invariants.ts';
import {newSchedule} from '../support/schedules.ts';
import {withServices} from '../support/services.ts';
import {untilSeen} from '../support/until-seen.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In a year of Berlin, 02:30 is skipped once and occurs twice once. */
const nightly = {kind: 'cron', pattern: '30 2 * * *'} as const;
const sundays = {kind: 'cron', pattern: '30 2 * * 0'} as const;
const zone = 'Europe/Berlin';

function timesOfYear(rule: Rule, from: number): readonly number[] {
  const times: number[] = [];
  for (let at = nextTime(rule, zone, from); at !== null && at <= from + 365 * day; ) {
    times.push(at);
    at = nextTime(rule, zone, at);
  }
  return times;
}

/** Settles all memos as sent, because a schedule whose memos wait claims no more times. */
function settleAll(ports: Ports): void {
  for (;;) {
    const memo = ports.memos.nextQueued(Number.MAX_SAFE_INTEGER);
    if (memo === null) return;
    ports.memos.change(memo.id, {status: 'sent'});
  }
}

test('in a year with two processes at each due time, every time is sent once', async () => {
  await withServices(async ({ports, env}) => {
    const from = ports.clock.now();
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: nightly, zone})));
    const due = timesOfYear(nightly, from);
    assert.equal(due.length, 365);
    const fired: unknown[] = [];
    await withActors(2, env, async (actors) => {
      for (const at of due) {
        const order = () => actors.map((actor) => actor.order('fireAt', String(at + 500)));
        for (const one of await Promise.all(order())) fired.push(...(one as number[]));
        settleAll(ports);
      }
    });
    assert.deepEqual(fired, due);
    assert.equal(ports.memos.counts().total, due.length);
    // The times of the last ninety days; earlier ones are deleted.
    const kept = due.filter((at) => at >= (due.at(-1) ?? 0) + 500 - 90 * day);
    const recorded = ports.schedules.occurrences(id, due.length).map(({at}) => at);
    assert.deepEqual(recorded, kept.reverse());
  });
});

test('with two processes whose clocks differ by an hour, a time that one has claimed is never claimed by the other', async () => {
  await withServices(async ({ports, env, clock}) => {
    const from = clock.now();
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: nightly, zone})));
    const due = timesOfYear(nightly, from).slice(0, 20);
    await withActors(2, env, async ([ahead, behind]) => {
      assert.ok(ahead && behind);
      const look = (actor: Actor, now: number) => actor.order('fireAt', String(now));
      for (const at of due) {
        assert.deepEqual(await look(ahead, at + 500), [at]);
        // By this clock the next time is too far in the future, so it is computed again.
        assert.deepEqual(await look(behind, at + 500 - hour), []);
        assert.deepEqual(await look(behind, at + 500), [], 'taken a second time');
        assert.deepEqual(await look(ahead, at + 500), []);
        settleAll(ports);
      }
    });
    assert.equal(ports.memos.counts().total, due.length);
    const recorded = ports.schedules.occurrences(id, 100).map(({at}) => at);
    assert.deepEqual(recorded, due.toReversed());
  });
});

test('on the Sundays of a year, two daemons with a simulated clock deliver each due time once', async () => {
  await withServices(async (stand) => {
    const {ports, emulator, clock, folder, turn} = stand;
    const other = stand.open();
    valueIn(planSchedule(ports, newSchedule({rule: sundays, zone})));
    const due = timesOfYear(sundays, clock.now());
    const {signal} = new AbortController();
    for (const at of due) {
      turn(at + 500 - clock.now());
      const look = async (here: typeof ports): Promise<void> => {
        await fireSchedules(here, {onFired: () => {}, signal});
        await drainOutbox(here, {onChange: () => {}});
      };
      await Promise.all([look(ports), look(other)]);
      await drainOutbox(ports, {onChange: () => {}});
    }
    assert.equal(emulator.memos.length, due.length);
    assert.equal(ports.memos.counts().queued, 0);
    assertInvariants({ports, emulator, folder});
  });
});

test('three processes at the due second send once', async () => {
  await withServices(async ({ports, env, clock}) => {
    await withActors(3, env, async (actors) => {
      for (let round = 1; round <= 10; round += 1) {
        const at = clock.now() + round * minute;
        valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}})));
        await Promise.all(actors.map((actor) => actor.order('fireAt', String(at))));
        assert.equal(ports.memos.counts().queued, round);
      }
    });
  });
});

test('after kill -9 during the command of a schedule, the run is recorded as broken off, reported, and not repeated', async () => {
  await withServices(async ({ports, env, clock, folder}) => {
    const at = clock.now() + 1000;
    const script = `echo ran >> ${folder}/runs; sleep 30; echo done`;
    const job = {kind: 'command', argv: ['sh', '-c', script], folder: '/'} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}, job})));
    await withActors(1, env, async ([actor]) => {
      assert.ok(actor);
      actor.order('fireAt', String(at)).catch(() => {});
      await untilSeen('its start', () => ports.schedules.running().length > 0);
      actor.process.kill('SIGKILL');
      await actor.process.exit;
    });
    clock.turn(minute);
    const {signal} = new AbortController();
    await fireSchedules(ports, {onFired: () => assert.fail('it was run again'), signal});
    assert.equal(ports.schedules.occurrences(id, 1)[0]?.state, 'broken-off');
    assert.equal(ports.memos.counts().queued, 0);
  });
});

test('after kill -9 at any moment of claiming texts, each time is recorded once with its memo', async () => {
  await withServices(async ({ports, env, clock}) => {
    const from = clock.now();
    const every = {kind: 'every', interval: minute, from} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: every})));
    let now = from;
    for (let round = 0; round < 4; round += 1) {
      await withActors(1, env, async ([actor]) => {
        assert.ok(actor);
        const takeNext = () => {
          now += minute;
          return actor.order('fireAt', String(now));
        };
        const takeAll = async (): Promise<void> => {
          for (;;) await takeNext();
        };
        await takeNext();
        takeAll().catch(() => {});
        await sleep(5 + round * 14);
        actor.process.kill('SIGKILL');
        await actor.process.exit;
      });
      settleAll(ports);
    }
    const all = ports.schedules.occurrences(id, 10_000);
    const taken = all.filter(({state}) => state !== 'crowded');
    assert.ok(taken.length > 0);
    const memoIds = new Set(taken.map(({memo}) => memo?.id ?? null));
    assert.equal(memoIds.size, taken.length);
    assert.equal(ports.memos.counts().total, taken.length);
    for (const memo of ports.memos.all()) assert.ok(memoIds.has(memo.id));
  });
});
