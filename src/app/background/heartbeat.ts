import {FailureError} from '../../domain/failure/failure.ts';
import type {Dispatch} from '../events/store.ts';
import type {Ports} from '../ports/ports.ts';
import {publicSession} from '../state/public-session.ts';

const beatMs = 1000;

/**
 * Once a second until aborted, rereads the data when another process has changed the database, and
 * dispatches the time, from which the state derives which duties are needed.
 */
export async function startHeartbeat(
  ports: Pick<Ports, 'clock' | 'memos' | 'sessions' | 'wait'>,
  dispatch: Dispatch,
  signal: AbortSignal,
): Promise<void> {
  let version: number | null = null;
  // A lasting failure is reported once: it must not hide every other notice.
  let isReported = false;
  while (!signal.aborted) {
    await ports.wait(beatMs, signal);
    if (signal.aborted) return;
    try {
      const current = ports.memos.version();
      if (current !== version) readAgain(ports, dispatch);
      version = current;
      isReported = false;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      if (!isReported)
        dispatch({type: 'notice-raised', notice: {kind: 'failure', failure: error.failure}});
      isReported = true;
    }
    dispatch({type: 'clock-ticked', now: ports.clock.now()});
  }
}

function readAgain(ports: Pick<Ports, 'sessions'>, dispatch: Dispatch): void {
  dispatch({type: 'session-read', session: publicSession(ports.sessions.read())});
  dispatch({type: 'memo-changed'});
  dispatch({type: 'drafts-changed'});
  dispatch({type: 'schedules-changed'});
  dispatch({type: 'reminders-changed'});
}
