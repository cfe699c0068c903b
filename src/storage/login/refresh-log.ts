import {type RefreshEntry, type RefreshLog, refreshers} from '../../app/ports/refresh-ports.ts';
import type {Database} from '../base/database.ts';
import {DamagedValue, failureOrNull, number, text} from '../base/row-values.ts';

/** One refresh every six hours for a week. */
export const maxRefreshes = 28;

/** The latest refreshes, in the database that all processes of the profile share. */
export function createRefreshLog(database: Database): RefreshLog {
  return {
    add: ({at, by, failure}) => {
      const failureJson = failure === null ? null : JSON.stringify(failure);
      const sql = 'INSERT INTO refresh_log (at, refresher, failure) VALUES (?, ?, ?)';
      database.run(sql, at, by, failureJson);
      const kept = 'SELECT max(sequence) - ? FROM refresh_log';
      database.run(`DELETE FROM refresh_log WHERE sequence <= (${kept})`, maxRefreshes);
    },
    newest: (limit) => {
      const sql = 'SELECT * FROM refresh_log ORDER BY sequence DESC LIMIT ?';
      const rows = database.all(sql, limit);
      return database.read(() => rows.map(refreshOfRow));
    },
  };
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function refreshOfRow(row: Record<string, unknown>): RefreshEntry {
  const by = refreshers.find((name) => name === text(row['refresher']));
  if (by === undefined) throw new DamagedValue('refresher expected');
  const failure = failureOrNull(row['failure']);
  return {at: number(row['at']), by, failure};
}
