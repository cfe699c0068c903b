import {FailureError} from '../domain/failure.ts';
import {pruneHistory} from './operations/prune-history.ts';
import type {Ports} from './ports.ts';
import type {Dispatch} from './store.ts';

const day = 86_400_000;

/** At once and then every day until aborted: deletes what is older than the person keeps. */
export async function pruneDaily(
  ports: Ports,
  dispatch: Dispatch,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const pruned = await pruneHistory(ports, {signal});
      if (pruned.count > 0) {
        dispatch({type: 'notice-raised', notice: {kind: 'history-pruned', ...pruned}});
        dispatch({type: 'memo-changed'});
      }
    } catch (error) {
      // What could not be deleted today is deleted tomorrow.
      if (!(error instanceof FailureError)) throw error;
    }
    await ports.wait(day, signal);
  }
}
