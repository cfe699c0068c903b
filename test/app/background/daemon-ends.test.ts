import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {DaemonEvent} from '../../../src/app/background/daemon-event.ts';
import {runDaemon} from '../../../src/app/background/run-daemon.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {MEMO_PATH} from '../../emulator/plain-http.ts';
import {accept} from '../../support/accept.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {type Held, holdNext} from '../../support/hold-next.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';

const day = 86_400_000;

interface Daemon {
  readonly events: readonly DaemonEvent[];
  /** Settles once it gives what is under way some time, or is over without that. */
  readonly isEnding: Promise<void>;
  /** That time is over: what is under way is cancelled. The time after that never ends. */
  loseItsPatience(): void;
  askToEnd(): void;
  isOver(): boolean;
  readonly end: ReturnType<typeof runDaemon>;
}

/** A daemon whose patience at its end is the test's to end; the shorter rests take real time. */
function startDaemon(ports: Ports): Daemon {
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
    return waits === 1 ? patience.promise : new Promise(() => {});
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
    loseItsPatience: patience.resolve,
    askToEnd: () => stop.abort(),
    isOver: () => isOver,
    end,
  };
}

/** A daemon that was asked to end while Kakao's answer is held back, and is ending. */
async function endingDaemon(ports: Ports, held: Held): Promise<Daemon> {
  const daemon = startDaemon(ports);
  await held.arrived;
  daemon.askToEnd();
  await daemon.isEnding;
  return daemon;
}

/** Lets everything run that does not wait for Kakao or for us. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}

function onRecord({open}: Stand): Memo {
  const [memo] = open().memos.all();
  assert.ok(memo);
  return memo;
}

/** Holds back what came of a request until the test lets it go. */
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

test('a daemon waits for what it cancels: the outcome is on record when it is over', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    valueIn(await accept(stand.ports, given('메모')));
    const held = holdNext(emulator, MEMO_PATH);
    const {ports, isKnown, letGo} = lateOutcome(stand.ports);
    const daemon = await endingDaemon(ports, held);
    daemon.loseItsPatience();
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

test('what Kakao answers while a daemon ends counts: nothing is cancelled before its time', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    valueIn(await accept(ports, given('메모')));
    const held = holdNext(emulator, MEMO_PATH);
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

test('a daemon that is asked to end while it refreshes stores the new tokens first', async () => {
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

test('nothing more is begun once it is asked to end', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    for (const text of ['하나', '둘']) valueIn(await accept(ports, given(text)));
    const held = holdNext(emulator, MEMO_PATH);
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
