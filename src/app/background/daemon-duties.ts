import {FailureError} from '../../domain/failure/failure.ts';
import {uploadCause} from '../../domain/failure/upload-cause.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {refreshIfStale} from '../login/refresh-if-stale.ts';
import type {DeliveryPorts} from '../memo/deliver-memo.ts';
import {drainOutbox} from '../memo/drain-outbox.ts';
import {createProbe} from '../memo/probe-kakao.ts';
import {pruneHistory} from '../memo/prune-history.ts';
import {recoverMemos} from '../memo/recover-memos.ts';
import type {Ports} from '../ports/ports.ts';
import {releaseGathered} from '../programs/release-gathered.ts';
import {fireSchedules} from '../schedule/fire-schedules.ts';
import type {DaemonOptions} from './daemon-event.ts';
import {type DutyName, needsDrain, whenNeeded} from './duties.ts';
import {portFacts} from './port-facts.ts';

/** A duty that the daemon runs at each beat; throws `FailureError` (storage). */
export interface DaemonDuty {
  readonly run: Run;
  /** Whether a new run may start while an earlier one is still in progress. */
  readonly isShared: boolean;
}

type Run = () => Promise<void>;

interface Duties extends DaemonOptions {
  /** Cancels the runs in progress. */
  readonly cancel: AbortSignal;
}

/** What the duties of a daemon need. */
export type DutyPorts = DeliveryPorts &
  Pick<
    Ports,
    | 'calendar'
    | 'newId'
    | 'pictureReader'
    | 'preferences'
    | 'processId'
    | 'programNotes'
    | 'reminders'
    | 'runCommand'
    | 'schedules'
  >;

/** The duties of a daemon; each reports its results as events. */
export function createDaemonDuties(ports: DutyPorts, options: Duties): readonly DaemonDuty[] {
  const {signal, cancel, onEvent, noteRules = []} = options;
  let isOffline = false;
  const facts = portFacts(ports, () => isOffline);
  const isBack = createProbe(ports);
  const onChange = (memo: Memo): void => {
    if (memo.status === 'sending') return;
    const failure = memo.status === 'queued' ? memo.failure : null;
    isOffline = failure !== null && uploadCause(failure).kind === 'network';
    onEvent({kind: 'memo', memo});
  };
  const runs: Readonly<Record<Exclude<DutyName, 'renew-token'>, Run>> = {
    'fire-schedules': () =>
      fireSchedules(ports, {onFired: (fired) => onEvent({kind: 'fired', fired}), signal}),
    'release-notes': async () => {
      for (const rules of noteRules) {
        const released = releaseGathered(ports, rules);
        if (!released.ok) throw new FailureError(released.failure);
        if (released.value !== null) onEvent({kind: 'released'});
      }
    },
    send: async () => {
      if (isOffline && (await isBack())) {
        isOffline = false;
        onEvent({kind: 'reached'});
      }
      if (needsDrain(facts)) await drainOutbox(ports, {onChange, stop: signal, cancel});
    },
    'deliver-reminders': async () => {
      const {deliverReminders} = await import('../reminder/load.ts');
      const onReminder = (reminder: Reminder | null): void => {
        if (reminder !== null) onEvent({kind: 'reminder', reminder});
      };
      await deliverReminders(ports, {onChange: onReminder, signal});
    },
    'recover-memos': async () => {
      const count = await recoverMemos(ports);
      if (count > 0) onEvent({kind: 'recovered', count});
    },
    'refresh-if-stale': async () => {
      const refreshed = await refreshIfStale(ports);
      if (!refreshed.ok) onEvent({kind: 'trouble', failure: refreshed.failure});
      else if (refreshed.value !== null) onEvent({kind: 'refreshed'});
    },
    'prune-history': async () => {
      const pruned = await pruneHistory(ports, {signal});
      if (pruned.count > 0) onEvent({kind: 'pruned', pruned});
    },
  };
  return Object.entries(runs).map(([name, run]) => ({
    run: whenNeeded(name as keyof typeof runs, facts, run),
    // A long-running command must not block other schedules.
    isShared: name === 'fire-schedules',
  }));
}
