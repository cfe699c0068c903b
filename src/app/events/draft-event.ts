import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {RecalledMemo} from '../ports/draft-ports.ts';
import type {DraftSummary} from '../state/draft-screens.ts';

/** Events about saved drafts. */
export type DraftEvent =
  | {type: 'draft-stashed'}
  /**
   * `step` is the undo step of the box that removed the text; null when the text left in another
   * way.
   */
  | {type: 'draft-saved'; draft: SavedDraft; step: DraftChange | null}
  | {
      type: 'draft-save-failed';
      failure: Failure;
      step: DraftChange | null;
      kept: WrittenText;
    }
  | {type: 'drafts-read'; drafts: readonly DraftSummary[]}
  | {type: 'drafts-changed'}
  | {type: 'draft-selection-moved'; by: number}
  | {type: 'draft-chosen'}
  | {type: 'draft-opened'; draft: SavedDraft; isBoxKept: boolean}
  | {type: 'draft-gone'}
  | {type: 'draft-deletion-requested'}
  | {type: 'draft-deleted'; draft: SavedDraft}
  | {type: 'draft-return-requested'}
  | {type: 'draft-returned'; draft: SavedDraft};

/** Events about walking through sent memos from the box. */
export type RecallEvent =
  | {type: 'recall-requested'; towards: 'older' | 'newer'}
  /** Null when there is no further memo in that direction. */
  | {type: 'memo-recalled'; towards: 'older' | 'newer'; memo: RecalledMemo | null};
