import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DaemonEvent} from '../../../src/app/background/daemon-event.ts';
import {runDaemon} from '../../../src/app/background/run-daemon.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {type Held, holdNext} from '../../support/hold-next.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';
import {settle} from '../../support/settle.ts';

const day = 86_400_000;

interface Daemon {
  readonly events: readonly DaemonEvent[];
  /** Settles when the daemon starts to wait for running work, or has ended without that wait. */
  readonly isEnding: Promise<void>;
  /**
   * Ends that wait, so that running work is cancelled. The wait after the cancellation never ends,
   * or ends at once if the daemon is impatient.
   */
  endPatience(): void;
  askToEnd(): void;
  isOver(): boolean;
  readonly end: ReturnType<typeof runDaemon>;
}

/** A daemon whose final wait the test ends. Its shorter waits take real time. */
function startDaemon(ports: Ports, {isImpatient}: {readonly isImpatient: boolean}): Daemon {
  const stop = new AbortController();
  const events: DaemonEvent[] = [];
  const ending = Promise.withResolvers<void>();
  const patience = Promise.withResolvers<void>();
  let waits = 0;
  const wait: Ports['wait'] = (ms, signal) => {
    const isPatience = stop.signal.aborted && signal === undefined && ms > 500;
    if (!isPatience) return ports.wait(ms, signal);
    waits += 1;
    ending.resolve();
    if (waits === 1) return patience.promise;
    return isImpatient ? Promise.resolve() : new Promise(() => {});
  };
  const onEvent = (event: DaemonEvent): void => void events.push(event);
  const end = runDaemon({...ports, wait}, {signal: stop.signal, onEvent});
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  return {
    events,
    isEnding: Promise.race([ending.promise, end.then(() => {})]),
    endPatience: patience.resolve,
    askToEnd: () => stop.abort(),
    isOver: () => isOver,
    end,
  };
}

/** A daemon that was asked to stop while Kakao's answer is delayed, and is now ending. */
async function endingDaemon(
  ports: Ports,
  held: Held,
  options = {isImpatient: false},
): Promise<Daemon> {
  const daemon = startDaemon(ports, options);
  await held.arrived;
  daemon.askToEnd();
  await daemon.isEnding;
  return daemon;
}

function onRecord({open}: Stand): Memo {
  const [memo] = open().memos.all();
  assert.ok(memo);
  return memo;
}

/** Delays the recording of an outcome until the test releases it. */
function lateOutcome(ports: Ports) {
  const known = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const api: Ports['api'] = {
    ...ports.api,
    sendMemo: async (...asked) => {
      const outcome = await ports.api.sendMemo(...asked);
      known.resolve();
      await gate.promise;
      return outcome;
    },
  };
  return {ports: {...ports, api}, isKnown: known.promise, letGo: gate.resolve};
}

test('a daemon waits for the work that it cancels: when it ends, the outcome is stored', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    valueIn(await accept(stand.ports, given('메모')));
    const held = holdNext(emulator, memoPath);
    const {ports, isKnown, letGo} = lateOutcome(stand.ports);
    const daemon = await endingDaemon(ports, held);
    daemon.endPatience();
    await isKnown;
    await settle();
    assert.equal(daemon.isOver(), false, 'it is over before the outcome is on record');
    assert.equal(onRecord(stand).status, 'sending');
    letGo();
    assert.equal((await daemon.end).kind, 'ended');
    const {status, failure} = onRecord(stand);
    assert.equal(status, 'unknown');
    assert.ok(failure?.kind === 'outcome-unknown' && failure.cause?.kind === 'network');
    assert.equal(failure.cause.reason, 'cancelled');
    assert.deepEqual(
      daemon.events.map(({kind}) => kind),
      ['started', 'memo', 'ended'],
    );
  });
});

test('an answer of Kakao during the shutdown of a daemon counts: nothing is cancelled too early', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    valueIn(await accept(ports, given('메모')));
    const held = holdNext(emulator, memoPath);
    const daemon = await endingDaemon(ports, held);
    await settle();
    assert.equal(daemon.isOver(), false);
    const lock = await stand.open().locks.acquire('daemon', 0);
    assert.equal(lock, null, 'another daemon could start while this one still sends');
    held.release();
    await daemon.end;
    assert.equal(onRecord(stand).status, 'sent');
    assert.equal(emulator.memos.length, 1);
  });
});

test('a daemon that is asked to stop during a refresh stores the new tokens first', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const before = storedSession(ports).tokens.accessToken;
    stand.turn(20 * day);
    const held = holdNext(emulator, '/oauth/token');
    const daemon = await endingDaemon(ports, held);
    held.release();
    await daemon.end;
    assert.notEqual(storedSession(stand.open()).tokens.accessToken, before);
  });
});

test('a daemon whose time to end is over still waits for new tokens', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const before = storedSession(ports).tokens.accessToken;
    stand.turn(20 * day);
    const held = holdNext(emulator, '/oauth/token');
    const daemon = await endingDaemon(ports, held, {isImpatient: true});
    daemon.endPatience();
    await settle();
    assert.equal(daemon.isOver(), false, 'it is over before the tokens are stored');
    held.release();
    await daemon.end;
    assert.notEqual(storedSession(stand.open()).tokens.accessToken, before);
  });
});

test('after a stop request no further work starts', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    for (const text of ['하나', '둘']) valueIn(await accept(ports, given(text)));
    const held = holdNext(emulator, memoPath);
    const daemon = await endingDaemon(ports, held);
    held.release();
    await daemon.end;
    assert.deepEqual(
      [...ports.memos.all()].map(({status}) => status),
      ['sent', 'queued'],
    );
    assert.equal(emulator.memos.length, 1);
  });
});
