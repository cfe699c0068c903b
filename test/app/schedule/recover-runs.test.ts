import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Occurrence} from '../../../src/app/ports/schedule-ports.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {recoverRuns} from '../../../src/app/schedule/recover-runs.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {memoWith} from '../../support/database.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};
const hour = 3_600_000;

/** Begins a run of the command in the name of a process, which may not exist. */
function begin({schedules, clock}: Ports, id: string, owner: string): Occurrence {
  const now = clock.now();
  const taken = {scheduleId: id, at: now, claimedAt: now} as const;
  const occurrence = {...taken, state: 'running', owner, failure: null, memo: null} as const;
  schedules.claim(id, () => ({now, next: now + hour, occurrence}));
  const [run] = schedules.running();
  assert.ok(run);
  return run;
}

function plan(ports: Ports): string {
  const rule = {kind: 'every', interval: hour, from: ports.clock.now()} as const;
  const job = {kind: 'command', argv: ['true'], folder: '/'} as const;
  return valueIn(planSchedule(ports, newSchedule({rule, job}))).id;
}

test('a run whose process died is recorded as broken off, once', async () => {
  await withServices(async ({ports, open}) => {
    const id = plan(ports);
    begin(ports, id, 'dead');
    assert.equal(await recoverRuns(ports), 1);
    assert.equal(await recoverRuns(open()), 0);
    const [run] = ports.schedules.occurrences(id, 1);
    assert.equal(run?.state, 'broken-off');
    assert.ok(run?.failure?.kind === 'command-failed' && run.failure.problem === 'broken-off');
  }, loggedOut);
});

test('a run whose process is alive is not changed', async () => {
  await withServices(async ({ports, open}) => {
    const id = plan(ports);
    const lock = await open().locks.acquire('run-alive', 0);
    begin(ports, id, 'alive');
    assert.equal(await recoverRuns(ports), 0);
    assert.equal(ports.schedules.occurrences(id, 1)[0]?.state, 'running');
    lock?.release();
    assert.equal(await recoverRuns(ports), 1);
  }, loggedOut);
});

test('a run that finished after it was listed keeps its result', async () => {
  await withServices(async ({ports, open}) => {
    const id = plan(ports);
    const run = begin(ports, id, 'ended');
    const other = open();
    const locks: Ports['locks'] = {
      ...ports.locks,
      acquire: (...asked) => {
        const memo = memoWith({id: 'm'});
        assert.ok(other.schedules.settle({...run, state: 'queued', memo, failure: null}));
        return ports.locks.acquire(...asked);
      },
    };
    assert.equal(await recoverRuns({...ports, locks}), 0);
    const [ended] = ports.schedules.occurrences(id, 1);
    assert.deepEqual([ended?.state, ended?.memo?.id, ended?.failure], ['queued', 'm', null]);
  }, loggedOut);
});

test('the lock of a run that is recorded as broken off is released', async () => {
  await withServices(async ({ports, open}) => {
    begin(ports, plan(ports), 'dead');
    await recoverRuns(ports);
    assert.ok(await open().locks.acquire('run-dead', 0));
  }, loggedOut);
});
