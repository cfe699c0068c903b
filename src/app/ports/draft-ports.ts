import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';

/** A process's new draft; saved in the same transaction, so that no text exists in two places. */
export interface Writing extends WrittenText {
  /** The id of the process. */
  readonly owner: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Texts that are saved for later. Same guarantees as `SessionStore`. */
export interface SavedDraftStore {
  /** `writing` is absent for a text that did not come from a box. */
  add(draft: SavedDraft, writing?: Writing): void;
  /**
   * Removes a saved draft and makes it the draft of the process; `displaced` is saved in its place,
   * in the same transaction. Returns null and changes nothing when another process was first.
   */
  take(
    id: string,
    by: {owner: string; now: number; displaced: SavedDraft | null},
  ): SavedDraft | null;
  find(id: string): SavedDraft | null;
  /** Deletes a draft and returns it; null when it no longer existed. */
  remove(id: string): SavedDraft | null;
  /** Newest first, read incrementally. */
  list(): Iterable<SavedDraft>;
}

/** A stored memo that is loaded back into the box. */
export interface RecalledMemo {
  /** The memo's position in the history. */
  readonly sequence: number;
  readonly text: string;
  readonly link: MemoLink;
  /** Absent: none. */
  readonly picture?: WrittenPicture;
  /** The names of the friends that it was sent to; absent for a memo to the user's own chatroom. */
  readonly sentTo?: readonly string[];
}

/** Walks through the history memo by memo, regardless of its length. */
export interface RecallStore {
  /**
   * Returns the next memo in a direction whose text differs from `unlike`; starts at the newest
   * when `from` is null.
   */
  next(step: RecallStep): RecalledMemo | null;
}

export interface RecallStep {
  readonly towards: 'older' | 'newer';
  /** A position in the history. */
  readonly from: number | null;
  readonly unlike: string;
}
