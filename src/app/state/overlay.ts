import type {Draft} from '../../domain/draft/draft.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {DraftsPage} from './draft-screens.ts';
import type {AccountQuestion} from './tokens-overlay.ts';

/** What lies over the main screen; Esc closes it. */
export type Overlay =
  | {readonly kind: 'help'}
  | {readonly kind: 'tokens'}
  | {readonly kind: 'split'}
  | {readonly kind: 'search'}
  | DraftsPage
  | {readonly kind: 'memo'; readonly id: string}
  | AccountQuestion
  | MemoQuestion
  | SchedulesPage
  | ScheduleQuestion
  | TagsPage;

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

/** The list of what is scheduled. */
export interface SchedulesPage {
  readonly kind: 'schedules';
  readonly selectedId: string | null;
}

/** Asked before a schedule is removed. */
export interface ScheduleQuestion {
  readonly kind: 'confirm';
  readonly question: 'remove-schedule';
  readonly id: string;
  /** What No leads back to. */
  readonly from: Overlay | null;
}
