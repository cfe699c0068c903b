import {DatabaseSync} from 'node:sqlite';
import {setImmediate} from 'node:timers/promises';
import type {MemoSearch} from '../../src/app/ports/search-ports.ts';
import {parseQuery} from '../../src/domain/search/parse-query.ts';
import {openDatabase} from '../../src/storage/base/database.ts';
import {createMemoSearch} from '../../src/storage/search/memo-search.ts';
import {median} from './figure.ts';
import {lastWritten, rareWord} from './korean-memos.ts';

/** Every kind of query that could be slow for a reason of its own. */
export const searchKinds: Readonly<Record<string, string>> = {
  'rare word': `${rareWord} `,
  'common word': '회의 ',
  'no hit': '없는말이다 ',
  'one syllable': '이',
  'most memos': '-없는말이다',
  'initial consonants': 'ㅎㅇㄹ',
  'two words': '회의 확인',
  phrase: '"회의 확인"',
  tag: '#회의',
  dates: '회의 after:2020-01-01 before:2021-01-01',
  'day alone': 'on:2026-11-01',
  'few of a state': 'status:failed',
  'many of a state': 'status:sent 회의',
};

/**
 * One search, in ms: until the first page, until all hits were counted, processor time, and the
 * longest delay of a key.
 */
interface SearchRun {
  readonly hits: number;
  readonly firstPage: number;
  readonly all: number;
  readonly processor: number;
  readonly blocked: number;
}

/** The times of one kind of search in each round. */
export interface SearchTimes {
  readonly kind: string;
  readonly runs: readonly SearchRun[];
}

export interface SearchReport {
  /** The first search (ms), which creates the blocks. */
  readonly first: number;
  readonly times: readonly SearchTimes[];
  /** A plain `LIKE` over the same texts (ms), between the kinds of search. */
  readonly like: readonly number[];
}

/** The number of memos on the first page. */
const page = 50;

/**
 * Searches the database at `path` `rounds` times for each kind, after one search that creates the
 * blocks.
 */
export async function timeSearches(path: string, rounds: number): Promise<SearchReport> {
  const database = openDatabase(path);
  try {
    const search = createMemoSearch(database);
    const first = await runSearch(search, rareWord);
    const times: SearchTimes[] = [];
    const like: number[] = [];
    timeLike(path);
    for (const [kind, text] of Object.entries(searchKinds)) {
      const runs: SearchRun[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await runSearch(search, text));
      times.push({kind, runs});
      like.push(timeLike(path));
    }
    return {first: first.all, times, like};
  } finally {
    database.close();
  }
}

/** The time (ms) in which SQLite itself looks for a word that no memo contains, without an index. */
function timeLike(path: string): number {
  const connection = new DatabaseSync(path, {readOnly: true});
  const query = connection.prepare("SELECT count(*) FROM memo WHERE text LIKE '%없는말이다%'");
  const started = performance.now();
  query.get();
  const ms = performance.now() - started;
  connection.close();
  return ms;
}

async function runSearch(search: MemoSearch, text: string): Promise<SearchRun> {
  const started = performance.now();
  const processorBefore = process.cpuUsage();
  let firstPage: number | null = null;
  let blocked = 0;
  let turn = started;
  let hits = 0;
  for await (const places of search.find(parseQuery(text, lastWritten))) {
    if (hits < page) search.at(places.slice(0, page - hits));
    hits += places.length;
    const now = performance.now();
    if (hits >= page) firstPage ??= now - started;
    blocked = Math.max(blocked, now - turn);
    // Yields to the event loop between two portions.
    await setImmediate();
    turn = performance.now();
  }
  const all = performance.now() - started;
  const {user, system} = process.cpuUsage(processorBefore);
  blocked = Math.max(blocked, performance.now() - turn);
  return {hits, firstPage: firstPage ?? all, all, processor: (user + system) / 1000, blocked};
}

/** Rows of a Markdown table: the median and the worst time of each kind. */
export function searchLines(count: number, {times}: SearchReport): string[] {
  return times.map(({kind, runs}) => {
    const cells = [
      count.toLocaleString('en-US'),
      kind,
      (runs[0]?.hits ?? 0).toLocaleString('en-US'),
      written(runs.map(({firstPage}) => firstPage)),
      written(runs.map(({all}) => all)),
      median(runs.map(({processor}) => processor)).toFixed(1),
      Math.max(...runs.map(({blocked}) => blocked)).toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

export const searchHeading: readonly string[] = [
  '| memos | query | hits | first page, ms | all, ms | processor, ms | keys wait, ms |',
  '|---:|---|---:|---:|---:|---:|---:|',
];

function written(samples: readonly number[]): string {
  return `${median(samples).toFixed(1)} (max ${Math.max(...samples).toFixed(1)})`;
}
