import assert from 'node:assert/strict';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {NewOccurrence} from '../../../src/app/ports/schedule-ports.ts';
import {fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {newSchedule} from '../../support/schedules.ts';
import {type Stand, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';

const hour = 3_600_000;

function plan({ports, clock}: Stand, ...argv: string[]): string {
  const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
  const job = {kind: 'command', argv, folder: '/'} as const;
  return valueIn(planSchedule(ports, newSchedule({rule, job}))).id;
}

async function fire(ports: Ports, signal = new AbortController().signal) {
  const fired: NewOccurrence[] = [];
  await fireSchedules(ports, {onFired: (one) => fired.push(one), signal});
  return fired;
}

test('the output of a command becomes a memo, and every other end is reported', async () => {
  await withServices(async (stand) => {
    const ends: Readonly<Record<string, readonly [argv: readonly string[], state: string]>> = {
      said: [['echo', '환율 1,392.4원'], 'queued'],
      nothing: [['true'], 'empty'],
      failing: [['sh', '-c', 'echo half; echo broken >&2; exit 3'], 'failed'],
      missing: [['/no/such/program'], 'failed'],
      binary: [['printf', '\\377'], 'failed'],
    };
    const ids = new Map(
      Object.entries(ends).map(([name, [argv]]) => [plan(stand, ...argv), name] as const),
    );
    stand.clock.turn(hour);
    const fired = await fire(stand.ports);
    assert.equal(fired.length, ids.size);
    for (const {scheduleId, state, failure} of fired) {
      const name = ids.get(scheduleId) ?? '';
      assert.equal(state, ends[name]?.[1], name);
      assert.equal(failure === null, state !== 'failed', name);
      if (name === 'failing') assert.match(JSON.stringify(failure), /3 broken/);
    }
    assert.deepEqual(
      Array.from(stand.ports.memos.all(), ({text}) => text),
      ['환율 1,392.4원'],
    );
  });
});

test('the lock of a command is released when it has ended', async () => {
  await withServices(async (stand) => {
    const {ports, clock} = stand;
    plan(stand, 'true');
    clock.turn(hour);
    const names: Parameters<Ports['locks']['acquire']>[0][] = [];
    const locks: Ports['locks'] = {
      ...ports.locks,
      acquire: (name, timeout) => {
        names.push(name);
        return ports.locks.acquire(name, timeout);
      },
    };
    await fire({...ports, locks});
    const own = names.filter((name) => name.startsWith('run-'));
    assert.equal(own.length, 1);
    for (const name of own) {
      const lock = await stand.open().locks.acquire(name, 0);
      assert.ok(lock, name);
      lock.release();
    }
  });
});

test('a command that still runs is not started again, and its missed time is made up for afterwards', async () => {
  await withServices(async (stand) => {
    const {ports, clock, folder} = stand;
    const word = join(folder, 'word');
    plan(stand, 'sh', '-c', `while [ ! -e '${word}' ]; do sleep 0.05; done; echo done`);
    clock.turn(hour);
    const running = fire(ports);
    await untilSeen('its start', () => ports.schedules.running().length > 0);
    clock.turn(hour);
    assert.deepEqual(await fire(ports), []);
    assert.deepEqual(await fire(stand.open()), [], 'nor by another process');
    writeFileSync(word, '');
    assert.equal((await running)[0]?.state, 'queued');
    assert.equal((await fire(ports))[0]?.state, 'queued');
  });
});

test('a stop request breaks off the command, which is reported and not run again', async () => {
  await withServices(async (stand) => {
    const {ports, clock} = stand;
    const id = plan(stand, 'sleep', '60');
    clock.turn(hour);
    const stop = new AbortController();
    const running = fire(ports, stop.signal);
    await untilSeen('its start', () => ports.schedules.running().length > 0);
    stop.abort();
    assert.equal((await running)[0]?.state, 'broken-off');
    assert.deepEqual(await fire(ports), []);
    assert.equal(ports.schedules.occurrences(id, 1)[0]?.failure?.kind, 'command-failed');
  });
});

test('a missed time with the option to skip starts no command', async () => {
  await withServices(async ({ports, clock, folder}) => {
    const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
    const file = join(folder, 'ran');
    const job = {kind: 'command', argv: ['touch', file], folder: '/'} as const;
    valueIn(planSchedule(ports, newSchedule({rule, job, missed: 'skip'})));
    clock.turn(1.5 * hour);
    assert.equal((await fire(ports))[0]?.state, 'skipped');
    assert.equal(existsSync(file), false);
  });
});
