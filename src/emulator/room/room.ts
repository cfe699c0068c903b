import {randomUUID} from 'node:crypto';
import type {Memo} from './memo.ts';

/** The user's own chatroom: the memos, oldest first, and the listeners for new ones. */
export interface Room {
  /** Different for each start, so that an open page detects a restart. */
  readonly instance: string;
  readonly memos: readonly Memo[];
  add(memo: Memo): void;
  /** Calls back after every new memo; returns a function that unsubscribes. */
  watch(onArrival: () => void): () => void;
}

export function openRoom(): Room {
  const memos: Memo[] = [];
  const watchers = new Set<() => void>();
  return {
    instance: randomUUID(),
    memos,
    add: (memo) => {
      memos.push(memo);
      for (const notify of watchers) notify();
    },
    watch: (onArrival) => {
      watchers.add(onArrival);
      return () => watchers.delete(onArrival);
    },
  };
}
