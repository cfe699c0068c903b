import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Query} from '../../domain/search/query.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {SearchEffect} from '../events/search-effect.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoSearch} from '../ports/search-ports.ts';

/**
 * The time (ms) that a search waits for the frame of the key that started it, and for the next key.
 */
const quietMs = 20;

/** The minimum time (ms) between two progress reports. */
const progressIntervalMs = 100;

type SearchContext = Pick<EffectContext, 'dispatch' | 'stop'> & {
  readonly ports: Pick<Ports, 'search' | 'wait'>;
};

/** Runs one search at a time: only the latest query matters. */
export function searchEffects({
  ports: {search, wait},
  dispatch,
  stop,
}: SearchContext): EffectRunners<SearchEffect['type']> {
  let current = new AbortController();
  const begin = (): AbortSignal => {
    current.abort();
    current = new AbortController();
    return AbortSignal.any([current.signal, stop]);
  };
  return {
    'search-memos': async ({run, query, limit}) => {
      const signal = begin();
      await wait(quietMs, signal);
      if (signal.aborted) return;
      const report = (hits: readonly RecordedMemo[], count: number, isRunning: boolean): void =>
        dispatch({type: 'search-progressed', run, progress: {hits, count, isRunning}});
      await searchAll(search, {query, limit, signal}, report);
    },
    'search-further': async ({run, query, before, limit}) => {
      const signal = AbortSignal.any([current.signal, stop]);
      const places = await someBefore(search, {query, before, limit, signal});
      if (places === null) return;
      dispatch({type: 'more-found', run, before, hits: search.at(places)});
    },
    'seek-match': async ({query, from, towards}) => {
      const signal = begin();
      const place =
        towards === 'older'
          ? (await someBefore(search, {query, before: from, limit: 1, signal}))?.[0]
          : await nearestAfter(search, {query, after: from, signal});
      if (signal.aborted) return;
      const memo = place === undefined ? null : (search.at([place])[0] ?? null);
      dispatch({type: 'match-found', towards, memo});
    },
    'end-search': () => current.abort(),
  };
}

interface Task {
  readonly query: Query;
  readonly signal: AbortSignal;
}

type ReportProgress = (hits: readonly RecordedMemo[], count: number, isRunning: boolean) => void;

/** Reports the first page as soon as it is full, then the number of matches. */
async function searchAll(
  search: MemoSearch,
  {query, limit, signal}: Task & {limit: number},
  report: ReportProgress,
): Promise<void> {
  let hits: readonly RecordedMemo[] = [];
  let count = 0;
  let reportedAt = performance.now();
  for await (const places of search.find(query, {signal})) {
    if (signal.aborted) return;
    const isFull = hits.length < limit && count + places.length >= limit;
    if (hits.length < limit) {
      hits = [...hits, ...search.at(places.slice(0, limit - hits.length))];
    }
    count += places.length;
    if (!isFull && performance.now() - reportedAt < progressIntervalMs) continue;
    report(hits, count, true);
    reportedAt = performance.now();
  }
  if (!signal.aborted) report(hits, count, false);
}

/** Returns null when the search was canceled. */
async function someBefore(
  search: MemoSearch,
  {query, before, limit, signal}: Task & {before: number; limit: number},
): Promise<readonly number[] | null> {
  const found: number[] = [];
  for await (const places of search.find(query, {before, signal})) {
    found.push(...places);
    if (found.length >= limit) break;
  }
  return signal.aborted ? null : found.slice(0, limit);
}

/** Searches run from the newest memo, so the last match that is newer is the nearest. */
async function nearestAfter(
  search: MemoSearch,
  {query, after, signal}: Task & {after: number},
): Promise<number | undefined> {
  let nearest: number | undefined;
  for await (const places of search.find(query, {signal})) {
    nearest = places.findLast((place) => place > after) ?? nearest;
    if ((places.at(-1) ?? Number.POSITIVE_INFINITY) <= after) break;
  }
  return nearest;
}
