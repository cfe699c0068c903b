import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * Replaces the draft once its text is being sent or scheduled: a crash must not restore it as a
 * draft.
 */
export function replaceDraft(
  {drafts, processId, clock}: Pick<Ports, 'clock' | 'drafts' | 'processId'>,
  writing: WrittenText = nothingWritten,
): void {
  try {
    drafts.save({owner: processId, ...writing, now: clock.now()});
  } catch (error) {
    // The text is stored as a memo already; its draft is removed with the next change of the text.
    if (!(error instanceof FailureError)) throw error;
  }
}
