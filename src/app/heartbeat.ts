import {FailureError} from '../domain/failure.ts';
import {readHistory} from './effects/read-history.ts';
import type {Ports} from './ports.ts';
import {publicSession} from './run-effect.ts';
import type {Dispatch} from './store.ts';

const interval = 1000;

/**
 * Once a second until aborted: tells the time, and reads again what another process has changed in
 * the database.
 */
export async function startHeartbeat(
  ports: Ports,
  dispatch: Dispatch,
  signal: AbortSignal,
): Promise<void> {
  let version = readVersion(ports, dispatch);
  while (!signal.aborted) {
    await ports.wait(interval, signal);
    if (signal.aborted) return;
    const current = readVersion(ports, dispatch);
    if (current !== null && current !== version) {
      version = current;
      dispatch({type: 'session-read', session: publicSession(ports.sessions.read())});
      dispatch({type: 'history-read', history: readHistory(ports)});
    }
    dispatch({type: 'clock-ticked', now: ports.clock.now()});
  }
}

/** Null when the database is no longer there, which the person must know before writing on. */
function readVersion(ports: Ports, dispatch: Dispatch): number | null {
  try {
    return ports.memos.version();
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    dispatch({type: 'notice-raised', notice: {kind: 'failure', failure: error.failure}});
    return null;
  }
}
