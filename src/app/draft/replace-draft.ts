import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * Puts another text in place of the one that is on its way or scheduled: a kill must not bring it back
 * as a draft.
 */
export function replaceDraft(
  {drafts, processId, clock}: Pick<Ports, 'clock' | 'drafts' | 'processId'>,
  writing: WrittenText = nothingWritten,
): void {
  try {
    drafts.save({owner: processId, ...writing, now: clock.now()});
  } catch (error) {
    // What was written is on record; its draft is forgotten with the next change of the text.
    if (!(error instanceof FailureError)) throw error;
  }
}
