import type {State} from '../../app/state/state.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {memoLine} from './event-lines.ts';
import {lineWords} from './line-words.ts';

/** The number of memos that `/history` reads out without an argument. */
const defaultCount = 10;

/** The numbered memos that were read out last, for `/open`. */
export interface Listing {
  readonly lines: readonly string[];
  readonly ids: readonly string[];
}

/** The newest `count` loaded memos, oldest first. */
export function listHistory(state: State, count: string): Listing {
  const wanted = /^\d+$/.test(count) ? Math.max(1, Number(count)) : defaultCount;
  return list(state, state.history.memos.slice(-wanted));
}

/** The memos that are not sent, or may not have arrived. */
export function listOutbox(state: State): Listing {
  return list(
    state,
    state.history.memos.filter(({status}) => status !== 'sent'),
  );
}

/** The search hits. */
export function listHits(state: State): Listing {
  return list(state, state.search.hits.slice(0, 2 * defaultCount));
}

function list(state: State, memos: readonly Memo[]): Listing {
  if (memos.length === 0) return {lines: [lineWords.empty[state.language]], ids: []};
  const lines = memos.map((memo, index) => `${index + 1}. ${memoLine(memo, state)}`);
  return {lines, ids: memos.map(({id}) => id)};
}
