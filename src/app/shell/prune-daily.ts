import {FailureError} from '../../domain/failure/failure.ts';
import {type Pruned, pruneHistory} from '../memo/prune-history.ts';
import type {Ports} from '../ports/ports.ts';

export interface DailyPruning {
  /** Told when something was deleted. */
  readonly onPruned: (pruned: Pruned) => void;
  readonly signal: AbortSignal;
}

const day = 86_400_000;

/** At once and then every day until aborted: deletes what is older than the person keeps. */
export async function pruneDaily(ports: Ports, {onPruned, signal}: DailyPruning): Promise<void> {
  while (!signal.aborted) {
    try {
      const pruned = await pruneHistory(ports, {signal});
      if (pruned.count > 0) onPruned(pruned);
    } catch (error) {
      // What could not be deleted today is deleted tomorrow.
      if (!(error instanceof FailureError)) throw error;
    }
    await ports.wait(day, signal);
  }
}
