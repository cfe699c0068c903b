import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Pruned} from '../memo/prune-history.ts';
import type {NewOccurrence} from '../ports/schedule-ports.ts';
import type {NoteRules} from '../programs/program-notes.ts';

/** Events that a daemon reports, each once. */
export type DaemonEvent =
  | {readonly kind: 'started'}
  | {readonly kind: 'ended'}
  | {readonly kind: 'fired'; readonly fired: NewOccurrence}
  | {readonly kind: 'memo'; readonly memo: Memo}
  /** A reminder whose state at the calendar changed. */
  | {readonly kind: 'reminder'; readonly reminder: Reminder}
  | {readonly kind: 'recovered'; readonly count: number}
  | {readonly kind: 'pruned'; readonly pruned: Pruned}
  /** Notes of programs became one memo. */
  | {readonly kind: 'released'}
  | {readonly kind: 'refreshed'}
  | {readonly kind: 'reached'}
  | {readonly kind: 'trouble'; readonly failure: Failure};

export interface DaemonOptions {
  /** Asks the daemon to end. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: DaemonEvent) => void;
  /** How the notes of programs that wait become memos; none are released if it is absent. */
  readonly noteRules?: readonly NoteRules[];
}
