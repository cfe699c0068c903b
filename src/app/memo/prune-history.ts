import {FailureError} from '../../domain/failure/failure.ts';
import {readDuration} from '../../domain/program/duration.ts';
import type {Ports} from '../ports/ports.ts';

/** The memos that were deleted because they exceeded the user's retention setting. */
export interface Pruned {
  readonly count: number;
  /** The value of the preference, for example `2y`. */
  readonly keep: string;
}

export interface Pruning {
  readonly signal: AbortSignal;
  /** The approximate limit of memos to delete; the rest is left for the next run. */
  readonly limit?: number;
}

/** The number of memos deleted per transaction; other processes may write in between. */
const batchSize = 500;

/** Counts the memos that `history.keep` would delete now. */
export function countPrunable(ports: Pick<Ports, 'clock' | 'preferences' | 'records'>): Pruned {
  const {keep, before} = limitOf(ports);
  return {keep, count: before === null ? 0 : ports.records.countBefore(before)};
}

/**
 * Deletes settled memos that are older than `history.keep`; does nothing when it is not set. Pinned
 * memos stay. Throws `FailureError` (storage).
 */
export async function pruneHistory(
  ports: Pick<Ports, 'clock' | 'preferences' | 'records' | 'wait'>,
  {signal, limit = Number.POSITIVE_INFINITY}: Pruning,
): Promise<Pruned> {
  const {keep, before} = limitOf(ports);
  if (before === null) return {keep, count: 0};
  let count = 0;
  for (let deleted = batchSize; deleted === batchSize && count < limit; count += deleted) {
    if (signal.aborted) break;
    deleted = ports.records.deleteBefore(before, batchSize);
    await ports.wait(1, signal);
  }
  return {keep, count};
}

/** Prunes and reports the result; a failure is left for the next run. */
export async function pruneOrWait(
  ports: Pick<Ports, 'clock' | 'preferences' | 'records' | 'wait'>,
  pruning: Pruning,
  onPruned: (pruned: Pruned) => void,
): Promise<void> {
  try {
    const pruned = await pruneHistory(ports, pruning);
    if (pruned.count > 0) onPruned(pruned);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
  }
}

function limitOf({preferences, clock}: Pick<Ports, 'clock' | 'preferences'>): {
  keep: string;
  before: number | null;
} {
  const keep = preferences.read()['history.keep'] ?? '';
  const ms = readDuration(keep);
  return {keep, before: ms === null ? null : clock.now() - ms};
}
