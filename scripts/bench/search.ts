import {parseQuery} from '../../src/domain/search/parse-query.ts';
import {openDatabase} from '../../src/storage/database.ts';
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

/** What one kind of search took (ms): until the first page, until all was counted, and the longest time keys waited. */
export interface SearchTimes {
  readonly kind: string;
  readonly hits: number;
  readonly firstPage: readonly number[];
  readonly all: readonly number[];
  readonly blocked: readonly number[];
}

/** Memos on the first page. */
const page = 50;

/** Searches the database at `path` `rounds` times for each kind, after one round to make the blocks. */
export async function timeSearches(path: string, rounds: number): Promise<readonly SearchTimes[]> {
  const database = openDatabase(path);
  try {
    const search = createMemoSearch(database);
    for await (const _ of search.find(parseQuery(rareWord, lastWritten)));
    const times: SearchTimes[] = [];
    for (const [kind, text] of Object.entries(searchKinds)) {
      const runs: SearchRun[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await runSearch(search, text));
      times.push({
        kind,
        hits: runs[0]?.hits ?? 0,
        firstPage: runs.map((run) => run.firstPage),
        all: runs.map((run) => run.all),
        blocked: runs.map((run) => run.blocked),
      });
    }
    return times;
  } finally {
    database.close();
  }
}

interface SearchRun {
  readonly hits: number;
  readonly firstPage: number;
  readonly all: number;
  readonly blocked: number;
}

async function runSearch(
  search: ReturnType<typeof createMemoSearch>,
  text: string,
): Promise<SearchRun> {
  const started = performance.now();
  let firstPage: number | null = null;
  let blocked = 0;
  let turn = started;
  let hits = 0;
  for await (const places of search.find(parseQuery(text, lastWritten))) {
    blocked = Math.max(blocked, performance.now() - turn);
    if (hits < page) search.at(places.slice(0, page - hits));
    hits += places.length;
    if (hits >= page) firstPage ??= performance.now() - started;
    turn = performance.now();
  }
  const all = performance.now() - started;
  return {
    hits,
    firstPage: firstPage ?? all,
    all,
    blocked: Math.max(blocked, performance.now() - turn),
  };
}

/** Rows of a Markdown table: the median and the worst of each. */
export function searchLines(count: number, times: readonly SearchTimes[]): string[] {
  return times.map(({kind, hits, firstPage, all, blocked}) =>
    [
      '',
      count.toLocaleString('en-US'),
      kind,
      hits.toLocaleString('en-US'),
      written(firstPage),
      written(all),
      Math.max(...blocked).toFixed(1),
      '',
    ]
      .join(' | ')
      .trim(),
  );
}

export const searchHeading: readonly string[] = [
  '| memos | query | hits | first page, ms | all, ms | keys wait, ms |',
  '|---:|---|---:|---:|---:|---:|',
];

function written(samples: readonly number[]): string {
  return `${median(samples).toFixed(1)} (max ${Math.max(...samples).toFixed(1)})`;
}
