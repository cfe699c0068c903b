import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {RecallStep} from '../ports/draft-ports.ts';

/** Orders about the texts that are kept for another time, and about recalling what was sent. */
export type DraftEffect =
  | ({type: 'save-draft'} & SaveDraft)
  | {type: 'take-back-draft'; id: string}
  | {type: 'return-draft'; draft: SavedDraft}
  | {type: 'open-draft'; id: string; box: TextToSave | null}
  | {type: 'delete-draft'; id: string}
  | {type: 'read-drafts'}
  | {type: 'recover-drafts'}
  | ({type: 'recall-memo'} & RecallStep);

export type TextToSave = Pick<SavedDraft, 'text' | 'link' | 'origin'>;

export interface SaveDraft {
  readonly kept: TextToSave;
  /** What is being written from then on. */
  readonly writing: WrittenText;
  /** The step of the box by which the text left it. */
  readonly step: DraftChange | null;
}
