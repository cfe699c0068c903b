import {FailureError} from '../domain/failure/failure.ts';

/**
 * Saves the draft when the process ends without waiting, because of a bug or a repeated signal.
 * Returns a function that removes the listener, for an orderly end.
 */
export function saveOnExit(saveDraft: () => void): () => void {
  const save = (): void => {
    try {
      saveDraft();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
    }
  };
  process.once('exit', save);
  return () => {
    process.off('exit', save);
  };
}
