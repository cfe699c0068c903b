import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Memo, RecordedMemo} from '../../domain/memo/memo.ts';
import type {MemoDetail} from '../shared/read-memo-detail.ts';
import type {HistoryPlace, HistoryWindow} from '../state/history-state.ts';
import type {Thumbnail} from '../state/thumbnail.ts';

/** Events about the history, and the user's position in it. */
export type HistoryEvent =
  | {type: 'history-read'; history: HistoryWindow}
  | {type: 'history-scrolled'; place: HistoryPlace | null; selectedId: string | null}
  | {type: 'history-jumped'; to: 'first' | 'last'}
  | {type: 'pin-sought'; towards: 'older' | 'newer'}
  /** Null when there is none on that side. */
  | {type: 'pin-found'; memo: RecordedMemo | null}
  | {type: 'memo-opened'}
  | {type: 'memo-read'; id: string; detail: MemoDetail | null}
  | {type: 'thumbnail-drawn'; thumbnail: Thumbnail}
  | {type: 'outbox-drained'; connection: 'online' | 'offline' | null}
  | {type: 'memo-changed'}
  | {type: 'kakao-reached'}
  | MemoEvent
  | OutboxEvent;

/** Events about the list of memos that are not sent. */
export type OutboxEvent =
  | {type: 'outbox-read'; memos: readonly Memo[]}
  | {type: 'outbox-selection-moved'; by: number}
  | {type: 'outbox-retried'};

/** User requests for one memo, or for the marked ones. */
export type MemoEvent =
  | {type: 'memo-resent'}
  | {type: 'resend-checked'; sent: readonly string[]; unsent: readonly string[]}
  | {type: 'memo-resolved'; id: string}
  | {type: 'memo-resend-confirmed'}
  | {type: 'memo-taken'}
  | {type: 'memo-copied'}
  /** The picture of a memo, otherwise its link. */
  | {type: 'memo-shown-opened'}
  | {type: 'memo-link-opened'}
  | {type: 'memo-pinned'}
  | {type: 'memo-marked'}
  | {type: 'memo-delete-requested'}
  | {type: 'memo-delete-confirmed'}
  | {type: 'tags-requested'}
  | {type: 'tags-opened'; ids: readonly string[]; tags: readonly string[]}
  | {type: 'tags-edited'; edit: DraftEdit}
  | {type: 'tags-submitted'};
