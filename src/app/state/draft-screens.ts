import type {Draft} from '../../domain/draft/draft.ts';
import type {DraftChange} from '../../domain/draft/draft-change.ts';
import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {RecalledMemo} from '../ports/draft-ports.ts';

/** A saved draft as the list shows it. */
export interface DraftSummary extends Omit<SavedDraft, 'text' | 'link' | 'picture'> {
  /** The name of its picture; absent if it has none. */
  readonly pictureName?: string;
  /** The beginning of the text, enough for one row. */
  readonly start: string;
  /** The length of the complete text in UTF-16 units. */
  readonly units: number;
}

/** The list of saved drafts. */
export interface DraftsPage {
  readonly kind: 'drafts';
  /** Newest first. */
  readonly drafts: readonly DraftSummary[];
  readonly selectedId: string | null;
  /** Drafts deleted since the list was opened, the latest last; they can be restored. */
  readonly deleted: readonly SavedDraft[];
}

/** A text that this terminal stashed, and the undo step that removed it from the box. */
export interface StashedDraft {
  readonly draft: SavedDraft;
  readonly step: DraftChange;
}

/** An unchanged memo from the history in the box; the unsent text is behind it. */
export interface Recall {
  readonly memo: RecalledMemo;
  /** The memo's text as the box shows it. */
  readonly shown: string;
  readonly unsent: Draft;
  readonly unsentLink: MemoLink;
  readonly unsentPicture: WrittenPicture | null;
  readonly unsentRings: boolean;
}

/** A picture that is attached only if the user asks for it. */
export interface PictureOffer {
  readonly picture: WrittenPicture;
  /** Its path as it was pasted. */
  readonly pasted: string;
}
