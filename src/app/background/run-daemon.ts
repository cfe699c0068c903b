import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {DeliveryPorts} from '../memo/deliver-memo.ts';
import type {Ports} from '../ports/ports.ts';
import {createDaemonDuties, type DaemonDuty} from './daemon-duties.ts';
import type {DaemonOptions} from './daemon-event.ts';

export type DaemonEnd =
  | {readonly kind: 'ended'}
  | {readonly kind: 'already-running'}
  /** The database was deleted or replaced: only a new start can help. */
  | {readonly kind: 'gone'; readonly failure: Failure};

const beatMs = 1000;

/** How long (ms) somebody who asks whether one runs may hold the lock. */
const lockTimeoutMs = 250;

/** How long (ms) what is under way may take when it is to end; then it is cancelled. */
const dutyEndTimeoutMs = 1000;
const exitTimeoutMs = 800;

/**
 * Sends what is due and what waits, and keeps the login alive, until it is asked to end; one for each
 * folder. It compares the wall clock once a second, so that sleep, a clock that jumps and times
 * beyond the longest timer need no care. What goes wrong is told and tried again.
 */
export async function runDaemon(
  ports: DeliveryPorts &
    Pick<Ports, 'newId' | 'preferences' | 'processId' | 'runCommand' | 'schedules'>,
  options: DaemonOptions,
): Promise<DaemonEnd> {
  const lock = await ports.locks.acquire('daemon', lockTimeoutMs);
  if (lock === null) return {kind: 'already-running'};
  const cancel = new AbortController();
  const duties = createDaemonDuties(ports, {...options, cancel: cancel.signal}).map(started);
  try {
    options.onEvent({kind: 'started'});
    const end = await beatUntilEnd(ports, duties, options);
    const ended = Promise.all(duties.map(({settled}) => settled()));
    await Promise.race([ended, ports.wait(dutyEndTimeoutMs)]);
    cancel.abort();
    await Promise.race([ended, ports.wait(exitTimeoutMs)]);
    options.onEvent({kind: 'ended'});
    return end;
  } finally {
    lock.release();
  }
}

async function beatUntilEnd(
  ports: Pick<Ports, 'memos' | 'wait'>,
  duties: readonly Started[],
  {signal, onEvent}: DaemonOptions,
): Promise<DaemonEnd> {
  let told: string | null = null;
  const report = (failure: Failure): void => {
    const words = JSON.stringify(failure);
    if (words !== told) onEvent({kind: 'trouble', failure});
    told = words;
  };
  while (!signal.aborted) {
    try {
      ports.memos.version();
      for (const duty of duties) duty.begin(report);
      if (duties.every((duty) => duty.isWell())) told = null;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const {failure} = error;
      report(failure);
      if (failure.kind === 'storage' && failure.problem === 'gone') return {kind: 'gone', failure};
    }
    await ports.wait(beatMs, signal);
  }
  return {kind: 'ended'};
}

interface Started {
  begin(report: (failure: Failure) => void): void;
  isWell(): boolean;
  settled(): Promise<void>;
}

/** Runs a duty at each beat; what storage refuses is told. */
function started({run, isShared}: DaemonDuty): Started {
  const running = new Set<Promise<void>>();
  let isWell = true;
  const guarded = async (report: (failure: Failure) => void): Promise<void> => {
    try {
      await run();
      isWell = true;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      isWell = false;
      report(error.failure);
    }
  };
  return {
    begin: (report) => {
      if (running.size > 0 && !isShared) return;
      const one = guarded(report).finally(() => running.delete(one));
      running.add(one);
    },
    isWell: () => isWell,
    settled: async () => {
      await Promise.all(running);
    },
  };
}
