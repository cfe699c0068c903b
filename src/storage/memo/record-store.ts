import type {RecordRange, RecordStore} from '../../app/ports/record-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {createIntake} from './memo-intake.ts';
import {memoOfRow} from './memo-row.ts';
import {firstSequence} from './memo-sequence.ts';
import {tallyRecord} from './record-tally.ts';

/** The entire history, in the same table as the memo store. */
export function createRecordStore(database: Database): RecordStore {
  const read = (row: Record<string, unknown>): Memo => database.read(() => memoOfRow(row));
  return {
    read: (range) => readRange(database, range),
    count: ({since = 0}) => {
      const row = database.get('SELECT count(*) AS n FROM memo WHERE created_at >= ?', since);
      return database.read(() => number(row?.['n']));
    },
    tally: ({since = 0}) => tallyRecord(database, since),
    texts: ({since = 0}) => readTexts(database, since),
    countBefore: (time) => {
      const row = database.get(`SELECT count(*) AS n ${settledBefore}`, time);
      return database.read(() => number(row?.['n']));
    },
    deleteBefore: (time, limit) => database.run(deleteSettled, time, limit).changes,
    dropErased: () => dropErased(database),
    intake: () => createIntake(database),
    named: (id) => database.all(named, id, id.length, id, id.length, id).map(read),
  };
}

/** Excludes memos that are being sent or need a decision by the user, and pinned memos. */
const settledBefore = `FROM memo
  WHERE created_at < ? AND status IN ('sent', 'failed') AND pinned_at IS NULL`;

const deleteSettled = `DELETE FROM memo WHERE sequence IN (
  SELECT sequence ${settledBefore} LIMIT ?)`;

/** Moves the log into the database, where the text is overwritten, and empties the log. */
function dropErased(database: Database): void {
  try {
    database.get('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // The memo is sent and its text erased: the log is emptied another time.
    if (!(error instanceof FailureError)) throw error;
  }
}

function* readTexts(database: Database, since: number): Iterable<string> {
  const sql = 'SELECT text FROM memo WHERE sequence >= ? AND created_at >= ? ORDER BY sequence';
  for (const row of database.iterate(sql, firstSequence(since), since)) {
    yield database.read(() => text(row['text']));
  }
}

/** The inner query scans only the index of ids: a tenth of a second for a million. */
const named = `SELECT * FROM memo WHERE sequence IN (
  SELECT sequence FROM memo WHERE id = ? OR substr(id, 1, ?) = ? OR substr(id, -?) = ? LIMIT 3)
  ORDER BY sequence`;

/**
 * A memo never has a sequence below its own time, so the first condition marks the start of the
 * range.
 */
const fromTime = 'FROM memo WHERE sequence >= ? AND created_at >= ?';

function* readRange(database: Database, range: RecordRange): Iterable<Memo> {
  const {since = 0, limit, newestFirst = false} = range;
  const order = `ORDER BY sequence${newestFirst ? ' DESC' : ''}`;
  const from = [firstSequence(since), since];
  const rows =
    limit === undefined
      ? database.iterate(`SELECT * ${fromTime} ${order}`, ...from)
      : database.iterate(
          `SELECT * FROM (SELECT * ${fromTime} ORDER BY sequence DESC LIMIT ?) ${order}`,
          ...from,
          limit,
        );
  for (const row of rows) yield database.read(() => memoOfRow(row));
}
