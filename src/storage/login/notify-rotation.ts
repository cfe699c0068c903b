import type {SessionStore, StoredSession} from '../../app/ports/storage-ports.ts';

/**
 * Wraps a session store and calls `onRotate` with every new refresh token after it is stored.
 * `onRotate` may throw `FailureError`: the token is stored anyway.
 */
export function withRotationNotice(
  sessions: SessionStore,
  onRotate: (refreshToken: string) => void,
): SessionStore {
  const notify = (before: StoredSession | null, after: StoredSession | null): void => {
    const token = after?.tokens.refreshToken ?? null;
    if (token !== null && token !== before?.tokens.refreshToken) onRotate(token);
  };
  return {
    ...sessions,
    save: (session) => {
      const before = sessions.read();
      sessions.save(session);
      notify(before, session);
    },
    update: (change) => {
      let before: StoredSession | null = null;
      const after = sessions.update((stored) => {
        before = stored;
        return change(stored);
      });
      if (before !== null) notify(before, after);
      return after;
    },
  };
}
