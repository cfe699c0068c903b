import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {fillWithKoreanMemos} from './bench/korean-memos.ts';
import {searchHeading, searchLines, timeSearches} from './bench/search.ts';
import {typeIntoSearch} from './bench/search-typing.ts';

// Measures searches of generated Korean notes, and typing into one: npm run bench:search, or with
// other record sizes as arguments.
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 100_000, 1_000_000];
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15);

const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-bench-'));
try {
  console.log(searchHeading.join('\n'));
  for (const size of sizes) {
    const path = join(folder, `${size}.db`);
    fillWithKoreanMemos(path, size);
    const report = await timeSearches(path, rounds);
    console.log(searchLines(size, report).join('\n'));
    console.error(`${size} memos: ${sizeOf(path)}, first search ${Math.round(report.first)} ms`);
    console.error(await typeIntoSearch(size));
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** The share of the database file that the search index takes. */
function sizeOf(path: string): string {
  const connection = new DatabaseSync(path);
  const row = connection.prepare('SELECT sum(length(content)) AS n FROM memo_block').get();
  connection.close();
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${megabytes(statSync(path).size)}, blocks ${megabytes(Number(row?.['n'] ?? 0))}`;
}
