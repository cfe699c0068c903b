import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';

export type SearchDirection = 'older' | 'newer';

/** What happens while a memo is looked for. `run` names the search that tells it. */
export type SearchEvent =
  /** `text` is what to look for; null: what was looked for last. */
  | {type: 'search-opened'; text: string | null}
  | {type: 'search-edited'; edit: DraftEdit}
  | {type: 'search-progressed'; run: number; progress: SearchProgress}
  /** `before`: of the last hit that was loaded when they were asked for. */
  | {type: 'more-found'; run: number; before: number; hits: readonly RecordedMemo[]}
  | HitEvent
  | {type: 'match-sought'; towards: SearchDirection}
  | {type: 'match-found'; towards: SearchDirection; memo: RecordedMemo | null};

/** What is done with the hits. */
export type HitEvent =
  | {type: 'search-walked'; by: number}
  | {type: 'hit-taken'}
  | {type: 'hit-shown'};

export interface SearchProgress {
  readonly hits: readonly RecordedMemo[];
  readonly count: number;
  readonly isRunning: boolean;
}
