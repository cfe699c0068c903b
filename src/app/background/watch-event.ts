import type {RunProblem} from '../../domain/failure/command-failure.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Accepted} from '../memo/accept-memo.ts';
import type {Pruned} from '../memo/prune-history.ts';

export interface FailedRun {
  readonly problem: RunProblem;
  readonly detail: string;
  /** Null if the command was stopped, was not started, or was ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Events that are reported while the watch runs. */
export type WatchEvent =
  | {kind: 'waiting'; until: number}
  | {kind: 'started'; at: number}
  | {kind: 'stderr'; text: string}
  | {kind: 'empty'}
  | {kind: 'command-failed'; run: FailedRun}
  | {kind: 'accepted'; accepted: Accepted}
  | {kind: 'refused'; failure: Failure}
  /** Hidden and control characters of an accepted text were removed. */
  | {kind: 'cleaned'; removed: number}
  | {kind: 'memo'; memo: Memo}
  /** A reminder whose state at the calendar changed. */
  | {kind: 'reminder'; reminder: Reminder}
  /** Why nothing is sent now; accepted memos stay queued. */
  | {kind: 'resting'; failure: Failure}
  | {kind: 'login'; failure: Failure}
  | {kind: 'pruned'; pruned: Pruned};
