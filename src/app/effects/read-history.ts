import {endOfRecord} from '../../domain/memo.ts';
import type {Ports} from '../ports.ts';
import type {History} from '../state.ts';

/** How much of the record's end the screen holds. */
const loaded = 500;

/** The end of the record and the counts of all of it, read at once. */
export function readHistory({memos, clock}: Ports): Omit<History, 'selectedId'> {
  return {
    memos: memos.page({before: endOfRecord}, loaded),
    today: memos.countSince(startOfDay(clock.now())),
    ...memos.counts(),
    pause: memos.readPause(),
    nextAttemptAt: memos.nextAttemptAt(),
  };
}

/** Midnight of the person's own time zone. */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
