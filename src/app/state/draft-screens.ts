import type {Draft} from '../../domain/draft/draft.ts';
import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {RecalledMemo} from '../ports/draft-ports.ts';

/** A kept draft as the list shows it. */
export interface DraftSummary extends Omit<SavedDraft, 'text' | 'link'> {
  /** The beginning of the text, enough for a row. */
  readonly start: string;
  /** UTF-16 units of all of it. */
  readonly units: number;
}

/** The list of kept drafts. */
export interface DraftsPage {
  readonly kind: 'drafts';
  /** The newest first. */
  readonly drafts: readonly DraftSummary[];
  readonly selectedId: string | null;
  /** Deleted since the list was opened, the last one at the end: they can be had back. */
  readonly deleted: readonly SavedDraft[];
}

/** A text that this terminal put away, and the step of the box by which it left. */
export interface StashedDraft {
  readonly draft: SavedDraft;
  readonly step: DraftChange;
}

/** A memo on record stands in the box, unchanged; what was being written waits behind it. */
export interface Recall {
  readonly memo: RecalledMemo;
  /** The memo as it stands in the box. */
  readonly shown: string;
  readonly unsent: Draft;
  readonly unsentLink: MemoLink;
}
