import type {Ports} from '../../app/ports/ports.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {parseQuery} from '../../domain/search/parse-query.ts';
import type {Query} from '../../domain/search/query.ts';
import {queryProblemWords} from '../../messages/subjects/search-words.ts';
import type {CommandContext} from './command-context.ts';
import {sinceOf} from './since-option.ts';

export interface Choice {
  readonly since?: string;
  readonly search?: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/**
 * The memos that `--since`, `--search` and `--limit` select, oldest first unless `newestFirst`,
 * read in batches. Prints the problem and returns null when one of the values cannot be parsed.
 */
export async function chooseMemos(
  context: CommandContext,
  {since: sinceText, search, limit, newestFirst = false}: Choice,
): Promise<Iterable<Memo> | null> {
  const since = sinceOf(context, sinceText);
  if (since === null) return null;
  const ports = context.ports();
  if (search === undefined) {
    return ports.records.read({since, newestFirst, ...(limit === undefined ? {} : {limit})});
  }
  const query = readQuery(context, search);
  if (query === null) return null;
  const from = Math.max(since, query.from ?? 0);
  const places = await placesOf(context, {...query, from}, limit ?? Number.POSITIVE_INFINITY);
  return memosAt(ports, newestFirst ? places : places.toReversed());
}

/** The space added at the end marks the last word as complete. */
function readQuery(context: CommandContext, search: string): Query | null {
  const query = parseQuery(`${search} `, context.ports().clock.now());
  const [problem] = query.problems;
  if (problem === undefined) return query;
  context.say(queryProblemWords(problem));
  return null;
}

/** Row numbers of the matches, newest first. */
async function placesOf(
  {signal, ...context}: CommandContext,
  query: Query,
  limit: number,
): Promise<readonly number[]> {
  const places: number[] = [];
  for await (const found of context.ports().search.find(query, {signal})) {
    for (const place of found) if (places.length < limit) places.push(place);
    if (places.length >= limit) break;
  }
  return places;
}

/** How many memos are read in one query. */
const batchSize = 200;

function* memosAt({search}: Ports, places: readonly number[]): Iterable<Memo> {
  for (let start = 0; start < places.length; start += batchSize) {
    yield* search.at(places.slice(start, start + batchSize));
  }
}
