import type {Memo} from '../../domain/memo/memo.ts';
import {isDue} from '../../domain/schedule/due.ts';
import {keepLogin} from '../login/keep-login.ts';
import {drainOutbox} from '../memo/drain-outbox.ts';
import {pruneHistory} from '../memo/prune-history.ts';
import {recoverMemos} from '../memo/recover-memos.ts';
import type {Ports} from '../ports/ports.ts';
import {pausedFailure} from '../record/pause-sending.ts';
import {fireSchedules} from '../schedule/fire-schedules.ts';
import type {DaemonOptions} from './daemon-event.ts';

/** What a daemon looks after at each beat; throws `FailureError` (storage). */
export interface DaemonDuty {
  readonly run: Run;
  /** Whether it is begun anew while it is still under way. */
  readonly isShared: boolean;
}

type Run = () => Promise<void>;

/** How often (ms) an unreachable Kakao is asked for, abandoned memos are looked for, and tokens. */
const probeInterval = 5000;
const recoveryInterval = 15_000;
const loginInterval = 3_600_000;

/** How often (ms) it is looked for what is older than the person keeps. */
const pruneInterval = 86_400_000;

interface Duties extends DaemonOptions {
  /** Ends what is under way. */
  readonly cancel: AbortSignal;
}

export function createDaemonDuties(ports: Ports, duties: Duties): readonly DaemonDuty[] {
  const {signal, onEvent} = duties;
  // A command that takes long must not keep other schedules waiting.
  const fire = () =>
    fireSchedules(ports, {onFired: (fired) => onEvent({kind: 'fired', fired}), signal});
  const alone: readonly Run[] = [
    createSending(ports, duties),
    every(ports, recoveryInterval, async () => {
      const count = ports.memos.sending().length > 0 ? await recoverMemos(ports) : 0;
      if (count > 0) onEvent({kind: 'recovered', count});
    }),
    every(ports, loginInterval, async () => {
      const kept = await keepLogin(ports);
      if (!kept.ok) onEvent({kind: 'trouble', failure: kept.failure});
      else if (kept.value !== null) onEvent({kind: 'refreshed'});
    }),
    every(ports, pruneInterval, async () => {
      const pruned = await pruneHistory(ports, {signal});
      if (pruned.count > 0) onEvent({kind: 'pruned', pruned});
    }),
  ];
  return [{run: fire, isShared: true}, ...alone.map((run) => ({run, isShared: false}))];
}

/** Drains when something is due; while Kakao is out of reach a GET asks whether it is back. */
function createSending(ports: Ports, {signal, cancel, onEvent}: Duties): Run {
  let isOffline = false;
  const onChange = (memo: Memo): void => {
    if (memo.status === 'sending') return;
    isOffline = memo.status === 'queued' && memo.failure?.kind === 'network';
    onEvent({kind: 'memo', memo});
  };
  const probe = every(ports, probeInterval, async () => {
    if (!(await ports.api.isReachable())) return;
    isOffline = false;
    ports.memos.releaseWaiting();
    onEvent({kind: 'reached'});
  });
  return async () => {
    if (isOffline) await probe();
    if (!needsDrain(ports)) return;
    await drainOutbox(ports, {onChange, stop: signal, cancel});
  };
}

function needsDrain(ports: Ports): boolean {
  const at = ports.memos.nextAttemptAt();
  if (at === null || !isDue(at, ports.clock.now())) return false;
  return pausedFailure(ports) === null && ports.sessions.read() !== null;
}

/** At the first beat, and then after each interval (ms), whatever the clock does. */
function every(ports: Ports, interval: number, action: Run): Run {
  let last: number | null = null;
  return async () => {
    const now = ports.clock.now();
    if (last !== null && Math.abs(now - last) < interval) return;
    last = now;
    await action();
  };
}
