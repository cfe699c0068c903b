import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Pruned} from '../memo/prune-history.ts';
import type {NewOccurrence} from '../ports/schedule-ports.ts';

/** Events that a daemon reports, each once. */
export type DaemonEvent =
  | {readonly kind: 'started'}
  | {readonly kind: 'ended'}
  | {readonly kind: 'fired'; readonly fired: NewOccurrence}
  | {readonly kind: 'memo'; readonly memo: Memo}
  | {readonly kind: 'recovered'; readonly count: number}
  | {readonly kind: 'pruned'; readonly pruned: Pruned}
  | {readonly kind: 'refreshed'}
  | {readonly kind: 'reached'}
  | {readonly kind: 'trouble'; readonly failure: Failure};

export interface DaemonOptions {
  /** Asks the daemon to end. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: DaemonEvent) => void;
}
