import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {RecallStep} from '../ports/draft-ports.ts';

/** Effects on saved drafts, and the recall of sent memos. */
export type DraftEffect =
  | ({type: 'save-draft'} & SaveDraft)
  | {type: 'take-back-draft'; id: string}
  | {type: 'return-draft'; draft: SavedDraft}
  | {type: 'open-draft'; id: string; box: TextToSave | null}
  | {type: 'delete-draft'; id: string}
  | {type: 'read-drafts'}
  | {type: 'recover-drafts'}
  | ({type: 'recall-memo'} & RecallStep);

export type TextToSave = WrittenText & Pick<SavedDraft, 'origin'>;

export interface SaveDraft {
  readonly kept: TextToSave;
  /** The draft after the save. */
  readonly writing: WrittenText;
  /** The undo step of the box that removed the text. */
  readonly step: DraftChange | null;
}
