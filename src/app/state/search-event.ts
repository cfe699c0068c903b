import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';

export type SearchDirection = 'older' | 'newer';

/** Events of the search. `run` identifies the search that reports. */
export type SearchEvent =
  /** `text` is the new query; null repeats the last one. */
  | {type: 'search-opened'; text: string | null}
  | {type: 'search-edited'; edit: DraftEdit}
  | {type: 'search-progressed'; run: number; progress: SearchProgress}
  /** `before` is the sequence of the last loaded hit at the time of the request. */
  | {type: 'more-found'; run: number; before: number; hits: readonly RecordedMemo[]}
  | HitEvent
  | {type: 'match-sought'; towards: SearchDirection}
  | {type: 'match-found'; towards: SearchDirection; memo: RecordedMemo | null};

/** Actions on the hits. */
export type HitEvent =
  | {type: 'search-walked'; by: number}
  | {type: 'hit-taken'}
  | {type: 'hit-shown'};

export interface SearchProgress {
  readonly hits: readonly RecordedMemo[];
  readonly count: number;
  readonly isRunning: boolean;
}
