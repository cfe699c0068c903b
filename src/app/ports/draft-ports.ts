import type {SavedDraft, WrittenText} from '../../domain/draft/saved-draft.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';

/** What a process writes from now on; saved in the same step, so that no text is in two places. */
export interface Writing extends WrittenText {
  /** The process. */
  readonly owner: string;
  /** Ms since the epoch. */
  readonly now: number;
}

/** Texts that are kept for another time. Same guarantees as `SessionStore`. */
export interface SavedDraftStore {
  /** `writing` is absent for a text that comes from no box. */
  add(draft: SavedDraft, writing?: Writing): void;
  /**
   * Takes a text out, to be the one that the process writes; `aside` is kept in its place, in the
   * same step. Null, and nothing is done, when another process was first.
   */
  take(
    id: string,
    by: {owner: string; now: number; displaced: SavedDraft | null},
  ): SavedDraft | null;
  find(id: string): SavedDraft | null;
  /** Forgets one and returns it; null when it was gone. */
  remove(id: string): SavedDraft | null;
  /** The newest first, read bit by bit. */
  list(): Iterable<SavedDraft>;
}

/** A memo on record that is brought back into the box. */
export interface RecalledMemo {
  /** Its place on record. */
  readonly sequence: number;
  readonly text: string;
  readonly link: MemoLink;
}

/** Walks through the record memo by memo, whatever its length. */
export interface RecallStore {
  /**
   * The next memo in a direction whose text is another than `unlike`; from the newest on when `from`
   * is null.
   */
  next(step: RecallStep): RecalledMemo | null;
}

export interface RecallStep {
  readonly towards: 'older' | 'newer';
  /** A place on record. */
  readonly from: number | null;
  readonly unlike: string;
}
