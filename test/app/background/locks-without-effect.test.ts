import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DaemonEvent} from '../../../src/app/background/daemon-event.ts';
import {runDaemon} from '../../../src/app/background/run-daemon.ts';
import type {WatchEvent} from '../../../src/app/background/watch-event.ts';
import {watchCommand} from '../../../src/app/background/watch-loop.ts';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import {sendOnce} from '../../../src/app/memo/send-once.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {recoverRuns} from '../../../src/app/schedule/recover-runs.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {memoWith} from '../../support/database.ts';
import {effectsOn} from '../../support/effects.ts';
import {planDue} from '../../support/schedules.ts';
import {type Stand, withServices} from '../../support/services.ts';
import {untilSeen} from '../../support/until-seen.ts';
import {locksWithoutEffect, noLocks} from '../../support/without-lock.ts';

/** Eighteen queued memos in a folder whose locks exclude no other process. */
async function withEighteen(callback: (ports: Ports, stand: Stand) => Promise<void>) {
  await withServices(async (stand) => {
    for (let index = 0; index < 18; index += 1) {
      stand.ports.memos.add(memoWith({id: `memo-${index}`}), null);
    }
    await callback({...stand.ports, locks: locksWithoutEffect(stand.ports)}, stand);
    assert.equal(stand.emulator.memos.length, 0);
    assert.equal(stand.ports.memos.counts().queued, 18);
  });
}

const refused = (error: unknown): boolean => {
  assert.ok(error instanceof FailureError);
  assert.deepEqual(error.failure, noLocks);
  return true;
};

test('where locks exclude nothing, two drains at once send nothing, and both say why', async () => {
  await withEighteen(async (ports, {open}) => {
    const other = {...open(), locks: ports.locks};
    const drains = [ports, other].map((one) => drainOutbox(one, {onChange: () => assert.fail()}));
    for (const drain of drains) await assert.rejects(drain, refused);
  });
});

test('where locks exclude nothing, an empty outbox is no failure, and no lock is examined for it', async () => {
  await withServices(async ({ports}) => {
    const locks = {...ports.locks, defect: () => assert.fail('examined')};
    assert.equal(await drainOutbox({...ports, locks}, {onChange: () => {}}), 'empty');
  });
});

test('where locks exclude nothing, no schedule fires: each stays due', async () => {
  await withServices(async ({ports}) => {
    const onFired = () => assert.fail('fired');
    const {signal} = new AbortController();
    const broken = {...ports, locks: locksWithoutEffect(ports)};
    await fireSchedules(broken, {onFired, signal});
    planDue(ports);
    planDue(ports, {job: {kind: 'command', argv: ['date'], folder: '/'}});
    await assert.rejects(fireSchedules(broken, {onFired, signal}), refused);
    assert.equal(ports.memos.counts().total, 0);
    assert.equal(ports.schedules.waiting(ports.clock.now()).length, 2);
  });
});

test('where locks exclude nothing, what another process sends or runs is not taken for abandoned', async () => {
  await withServices(async ({ports}) => {
    ports.memos.add(memoWith({id: 'alive', status: 'sending'}), 'another');
    const running = {owner: 'another'} as ReturnType<Ports['schedules']['running']>[number];
    const schedules = {...ports.schedules, running: () => [running], settle: () => assert.fail()};
    const broken = {...ports, schedules, locks: locksWithoutEffect(ports)};
    assert.equal(await recoverMemos(broken), 0);
    assert.equal(await recoverRuns(broken), 0);
    assert.equal(ports.memos.find('alive')?.status, 'sending');
  });
});

test('where locks exclude nothing, a command that sends only its own memo sends it', async () => {
  await withServices(async ({ports, emulator}) => {
    const broken = {...ports, locks: {...ports.locks, defect: () => assert.fail('examined')}};
    assert.equal(valueIn(await sendOnce(broken, given('하나'))).memo?.status, 'sent');
    assert.equal(emulator.memos.length, 1);
  });
});

test('a daemon reports at its start that locks exclude nothing, once, and sends nothing', async () => {
  await withEighteen(async (ports, stand) => {
    const stop = new AbortController();
    const events: DaemonEvent[] = [];
    let beats = 0;
    const memos = {
      ...ports.memos,
      version: () => {
        beats += 1;
        return ports.memos.version();
      },
    };
    const onEvent = (event: DaemonEvent): void => void events.push(event);
    const running = runDaemon({...ports, memos}, {signal: stop.signal, onEvent});
    await untilSeen('five beats', () => {
      stand.turn(1000);
      return beats >= 5;
    });
    stop.abort();
    assert.equal((await running).kind, 'ended');
    const troubles = events.filter(({kind}) => kind === 'trouble');
    assert.deepEqual(troubles, [{kind: 'trouble', failure: noLocks}]);
    assert.ok(events.every(({kind}) => kind !== 'memo'));
  });
});

test('a watch reports once that locks exclude nothing, and sends nothing between its runs', async () => {
  await withEighteen(async (ports) => {
    const stop = new AbortController();
    const events: WatchEvent[] = [];
    let [now, runs] = [ports.clock.now(), 0];
    const ended = {kind: 'ended', code: 0, signal: null, stderr: ''} as const;
    const changed: Ports = {
      ...ports,
      clock: {now: () => now},
      wait: async (ms) => {
        now += ms;
      },
      runCommand: async () => {
        runs += 1;
        if (runs === 3) stop.abort();
        return {...ended, stdout: new Uint8Array()};
      },
    };
    const watch = {
      ...{times: {every: 10_000, window: null}, argv: ['date'], folder: '/', timeout: 1000},
      ...{changeKey: null, memoOf: null, textOfFailure: () => null, stopsOnError: false},
      contentOf: (text: string) => given(text).content,
    };
    const report = (event: WatchEvent): void => void events.push(event);
    await watchCommand(changed, watch, {report, signal: stop.signal});
    assert.equal(runs, 3);
    const refusals = events.filter(({kind}) => kind === 'refused');
    assert.deepEqual(refusals, [{kind: 'refused', failure: noLocks}]);
  });
});

test('the app shows a notice that locks exclude nothing, at most once a minute by itself', async () => {
  await withEighteen(async (ports, {clock}) => {
    const effects = effectsOn(ports);
    const drain = {type: 'drain-outbox'} as const;
    for (let beat = 0; beat < 10; beat += 1) await effects.run(drain, {type: 'fire-schedules'});
    const notices = () => effects.events.filter(({type}) => type === 'notice-raised');
    const notice = {type: 'notice-raised', notice: {kind: 'failure', failure: noLocks}};
    assert.deepEqual(notices(), [notice]);
    clock.turn(60_000);
    await effects.run(drain);
    assert.deepEqual(notices(), [notice, notice]);
    await effects.run({type: 'requeue-memos', ids: ['memo-1']});
    assert.deepEqual(notices(), [notice, notice, notice], 'a user who tries again reads it');
    assert.deepEqual(effects.bugs, []);
  });
});
