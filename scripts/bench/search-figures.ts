import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Figure, median} from './figure.ts';
import {fillWithKoreanMemos} from './korean-memos.ts';
import {timeSearches} from './search.ts';

/**
 * Measures the slowest kind of query on records of these lengths: median ms until every hit is
 * counted, and as a ratio to a plain LIKE over the same rows in the same run.
 */
export async function searchFigures(counts: readonly number[], rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-bench-'));
    try {
      const path = join(folder, 'state.db');
      fillWithKoreanMemos(path, count);
      const {times, like} = await timeSearches(path, rounds);
      const medians = times.map(({kind, runs}) => ({kind, ms: median(runs.map(({all}) => all))}));
      const slowest = medians.reduce((one, other) => (other.ms > one.ms ? other : one));
      const size = `${count.toLocaleString('en-US')} memos`;
      const plain = median(like);
      figures.push(
        {name: `slowest search, ${size}`, value: slowest.ms, unit: 'ms', detail: slowest.kind},
        {
          name: `slowest search beside LIKE, ${size}`,
          value: slowest.ms / plain,
          unit: 'x',
          detail: `${slowest.kind}; LIKE over the same rows: ${plain.toFixed(0)} ms`,
        },
      );
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  return figures;
}
