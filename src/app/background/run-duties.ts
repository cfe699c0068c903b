import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import {createDaemonDuties, type DaemonDuty, type DutyPorts} from './daemon-duties.ts';
import type {DaemonOptions} from './daemon-event.ts';

export type DutiesEnd =
  | {readonly kind: 'ended'}
  /** The database was deleted or replaced: only a restart can help. */
  | {readonly kind: 'gone'; readonly failure: Failure};

const beatMs = 1000;

/** The time (ms) that running duties get to finish at shutdown before they are canceled. */
const dutyEndTimeoutMs = 1000;
const exitTimeoutMs = 800;

/**
 * Runs the duties of a process without a screen until it is asked to end; any number of processes
 * may do so at once. It compares the wall clock once a second, so that sleep, clock changes and
 * times beyond the longest timer need no special handling. Failures are reported and retried.
 */
export async function runDuties(ports: DutyPorts, options: DaemonOptions): Promise<DutiesEnd> {
  const cancel = new AbortController();
  const duties = createDaemonDuties(ports, {...options, cancel: cancel.signal}).map(started);
  options.onEvent({kind: 'started'});
  const end = await beatUntilEnd(ports, duties, options);
  const ended = Promise.all(duties.map(({settled}) => settled()));
  await Promise.race([ended, ports.wait(dutyEndTimeoutMs)]);
  cancel.abort();
  await Promise.race([ended, ports.wait(exitTimeoutMs)]);
  await ports.criticalWork.pending();
  options.onEvent({kind: 'ended'});
  return end;
}

async function beatUntilEnd(
  ports: Pick<Ports, 'locks' | 'memos' | 'wait'>,
  duties: readonly Started[],
  {signal, onEvent}: DaemonOptions,
): Promise<DutiesEnd> {
  let lastReported: string | null = null;
  const report = (failure: Failure): void => {
    const text = JSON.stringify(failure);
    if (text !== lastReported) onEvent({kind: 'trouble', failure});
    lastReported = text;
  };
  const defect = await ports.locks.defect();
  if (defect !== null) report(defect);
  while (!signal.aborted) {
    try {
      ports.memos.version();
      for (const duty of duties) duty.begin(report);
      // Reported at the start, and not again when a duty fails because of it.
      if (defect === null && duties.every((duty) => duty.isWell())) lastReported = null;
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

/** Runs a duty at each beat and reports storage failures. */
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
