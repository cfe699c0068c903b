import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Figure, median} from './figure.ts';
import {fillWithKoreanMemos} from './korean-memos.ts';
import {timeSearches} from './search.ts';

/**
 * Measures the slowest kind of query on records of these lengths: median ms until every hit is
 * counted.
 */
export async function searchFigures(counts: readonly number[], rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-bench-'));
    try {
      const path = join(folder, 'state.db');
      fillWithKoreanMemos(path, count);
      const {times} = await timeSearches(path, rounds);
      const medians = times.map(({kind, runs}) => ({kind, ms: median(runs.map(({all}) => all))}));
      const slowest = medians.reduce((one, other) => (other.ms > one.ms ? other : one));
      const name = `slowest search, ${count.toLocaleString('en-US')} memos`;
      figures.push({name, value: slowest.ms, unit: 'ms', detail: slowest.kind});
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  return figures;
}
