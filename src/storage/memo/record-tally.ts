import type {RecordTally} from '../../app/ports/record-ports.ts';
import type {QuarterCount} from '../../domain/memo/count-times.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {firstSequence} from './memo-sequence.ts';

const quarterHourMs = 900_000;

/** Tags that are told. */
const maxTags = 20;

/** Counts what was accepted at `since` (ms) or later, by indexes alone where it can. */
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

/** All of them are kept counted; a part has to be looked through. */
function byStatus(since: number): string {
  return since === 0
    ? 'SELECT status, n FROM memo_count WHERE n > 0'
    : 'SELECT status, count(*) AS n FROM memo WHERE created_at >= ? GROUP BY status';
}

/** The divisor stands in the text: as a parameter it would be no whole number. */
const byQuarter = `SELECT created_at / ${quarterHourMs} AS quarter, count(*) AS n FROM memo
  WHERE created_at >= ? GROUP BY 1 ORDER BY 1`;

const byTag = `SELECT tag, count(*) AS n FROM memo_tag WHERE sequence >= ?
  GROUP BY tag ORDER BY n DESC, tag LIMIT ?`;

function countsOf(rows: readonly Record<string, unknown>[]): RecordTally['statuses'] {
  return Object.fromEntries(rows.map((row) => [text(row['status']), number(row['n'])]));
}
