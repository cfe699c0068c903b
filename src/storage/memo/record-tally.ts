import type {RecordTally} from '../../app/ports/record-ports.ts';
import type {QuarterCount} from '../../domain/memo/count-times.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {firstSequence} from './memo-sequence.ts';

const quarterHourMs = 900_000;

/** The maximum number of tags in a tally. */
const maxTags = 20;

/** Counts the memos accepted at `since` (ms) or later, from indexes alone if possible. */
export function tallyRecord(database: Database, since: number): RecordTally {
  return database.read(() => {
    const statuses = countsOf(database.all(byStatus(since), ...(since === 0 ? [] : [since])));
    const tags = database
      .all(byTag, firstSequence(since), maxTags)
      .map((row) => ({tag: text(row['tag']), count: number(row['n'])}));
    const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
    return {total, statuses, quarters: quartersOf(database, since), tags};
  });
}

function* quartersOf(database: Database, since: number): Iterable<QuarterCount> {
  for (const row of database.iterate(byQuarter, since)) {
    yield database.read(() => ({
      start: number(row['quarter']) * quarterHourMs,
      count: number(row['n']),
    }));
  }
}

/** The counts of all memos are maintained by triggers; a part of the history must be scanned. */
function byStatus(since: number): string {
  return since === 0
    ? 'SELECT status, n FROM memo_count WHERE n > 0'
    : 'SELECT status, count(*) AS n FROM memo WHERE created_at >= ? GROUP BY status';
}

/** The divisor is part of the SQL text: as a parameter it would not be an integer. */
const byQuarter = `SELECT created_at / ${quarterHourMs} AS quarter, count(*) AS n FROM memo
  WHERE created_at >= ? GROUP BY 1 ORDER BY 1`;

const byTag = `SELECT tag, count(*) AS n FROM memo_tag WHERE sequence >= ?
  GROUP BY tag ORDER BY n DESC, tag LIMIT ?`;

function countsOf(rows: readonly Record<string, unknown>[]): RecordTally['statuses'] {
  return Object.fromEntries(rows.map((row) => [text(row['status']), number(row['n'])]));
}
