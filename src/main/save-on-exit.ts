import {FailureError} from '../domain/failure/failure.ts';

/**
 * Saves the text being written when the process ends without waiting for anything, by a bug or an
 * impatient signal. Returns the way out, for an end in good order.
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
