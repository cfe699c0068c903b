import type {Draft} from '../domain/draft.ts';
import type {Memo} from '../domain/memo.ts';
import type {Overlay} from './state.ts';

/** What is asked before it is done with memos. */
export interface MemoQuestion {
  readonly kind: 'confirm';
  readonly question: 'send-again' | 'delete-memos';
  readonly ids: readonly string[];
  /** The memo, where it is one. */
  readonly memo: Memo | null;
  /** What No leads back to. */
  readonly from: Overlay | null;
}

/** The line in which tags are given to memos and taken away. */
export interface TagsPage {
  readonly kind: 'tags';
  readonly ids: readonly string[];
  /** What stood in the line at first: the tags that all of them have. */
  readonly before: readonly string[];
  readonly draft: Draft;
  readonly from: Overlay | null;
}
