import type {Event} from '../../src/app/events/event.ts';
import {createStore, type Store} from '../../src/app/events/store.ts';
import type {MemoStore} from '../../src/app/ports/storage-ports.ts';
import {update} from '../../src/app/shell/update.ts';
import {readHistory} from '../../src/app/state/read-history.ts';
import type {State} from '../../src/app/state/state.ts';
import {viewOf} from '../../src/ui/base/view.ts';
import {historyRows} from '../../src/ui/memo/history-rows.ts';
import {mainLayout} from '../../src/ui/shell/main-layout.ts';
import {stateWith} from './app-state.ts';

/**
 * A store of the app over a real record, without a terminal. Requested reads are carried out
 * immediately.
 */
export function historyAtHand(memos: MemoStore, change: Partial<State> = {}): Store {
  const store = createStore(stateWith(change), update, (effect, dispatch) => {
    if (effect.type !== 'read-history') return;
    const sentMessages = {countSince: () => 0, countForDay: () => 0};
    const clock = {now: () => store.getState().now};
    const reminders = {nextAttemptAt: () => null};
    const ports = {memos, reminders, sentMessages, clock};
    dispatch({type: 'history-read', history: readHistory(ports, effect)});
  });
  store.dispatch({type: 'memo-changed'});
  return store;
}

export function report(store: Store, event: Event | null): void {
  if (event !== null) store.dispatch(event);
}

/** The rows of the history as text. */
export function shownRows(state: State): string[] {
  const view = viewOf(state);
  const rows = historyRows(state, view, mainLayout(state, view).height);
  return rows.map((row) => row.map(({text}) => text).join(''));
}

/** The same state with the complete record loaded. */
export function withAll(state: State, memos: MemoStore): State {
  const all = memos.page({from: 0}, Number.MAX_SAFE_INTEGER);
  return {
    ...state,
    history: {...state.history, memos: all, hasOlder: false, hasNewer: false, newer: 0},
  };
}
