import {isToFriends, type Memo} from '../../domain/memo/memo.ts';
import type {OutboxEvent} from '../events/history-event.ts';
import type {OutboxPage} from '../state/overlay.ts';
import {keptSelection, movedSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import type {Update, Updates} from '../steps/updates.ts';

/**
 * Updates of the list of memos that are not sent; the actions on one of them are those of any memo.
 */
export const outboxUpdates: Updates<OutboxEvent> = {
  'outbox-read': (state, {memos}) => [
    onPage(state, (page) => {
      return {...page, memos, selectedId: keptSelection(page.memos, memos, page.selectedId)};
    }),
  ],
  'outbox-selection-moved': (state, {by}) => [
    onPage(state, (page) => {
      return {...page, selectedId: movedSelection(page.memos, page.selectedId, by)};
    }),
  ],
  'outbox-retried': (state) => {
    const {overlay} = state;
    if (overlay?.kind !== 'outbox') return [state];
    const failed = overlay.memos.filter(canRetry).map(({id}) => id);
    // Oldest first, as they were written.
    return [
      {...state, notice: null},
      {type: 'requeue-memos', ids: failed.reverse()},
    ];
  },
};

/** Whether a memo that failed may be queued again: one to friends never is. */
export function canRetry(memo: Memo): boolean {
  return memo.status === 'failed' && !isToFriends(memo);
}

/** The memos are read as soon as the page is open. */
export function openOutbox(state: State): Update {
  return [{...state, overlay: {kind: 'outbox', memos: [], selectedId: null}, notice: null}];
}

/** Reads the list when its page opens or is returned to, and each time the history was read. */
export function withOutboxRead(before: State, [next, ...effects]: Update): Update {
  if (next.overlay?.kind !== 'outbox') return [next, ...effects];
  const isRead = before.overlay?.kind === 'outbox' && next.history.memos === before.history.memos;
  return isRead ? [next, ...effects] : [next, ...effects, {type: 'read-outbox'}];
}

function onPage(state: State, change: (page: OutboxPage) => OutboxPage): State {
  return state.overlay?.kind === 'outbox' ? {...state, overlay: change(state.overlay)} : state;
}
