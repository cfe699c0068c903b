import type {HistoryPlace, HistoryWindow} from './history-state.ts';

/** What happened to the record, or where the person looks in it. */
export type HistoryEvent =
  | {type: 'history-read'; history: HistoryWindow}
  | {type: 'history-scrolled'; place: HistoryPlace | null; selectedId: string | null}
  | {type: 'history-jumped'; to: 'first' | 'last'}
  | {type: 'memo-opened'}
  | {type: 'memo-resent'; id: string}
  | {type: 'memo-resolved'; id: string}
  | {type: 'outbox-drained'; connection: 'online' | 'offline' | null}
  | {type: 'memo-changed'}
  | {type: 'kakao-reached'}
  | {type: 'recovery-due'};
