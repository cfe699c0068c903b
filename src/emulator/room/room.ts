import {randomUUID} from 'node:crypto';
import type {Memo} from './memo.ts';

/** The person's own chatroom: the memos, oldest first, and who watches them arrive. */
export interface Room {
  /** Differs between two runs, so that a page left open notices a restart. */
  readonly instance: string;
  readonly memos: readonly Memo[];
  add(memo: Memo): void;
  /** Calls back after every new memo; returns the way to stop. */
  watch(onArrival: () => void): () => void;
}

/** An empty room. */
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
