import type {Pause} from '../../app/ports/storage-ports.ts';
import type {Database} from '../base/database.ts';
import {failureIn, number} from '../base/row-values.ts';

/**
 * The pause is stored in the database, so that a cron job does not repeat a request that was just
 * refused to a terminal.
 */
export function readPause(database: Database): Pause | null {
  const row = database.get('SELECT until, cause FROM pause');
  return row === undefined ? null : database.read(() => pauseOfRow(row));
}

export function pauseOfRow(row: Record<string, unknown>): Pause {
  return {until: number(row['until']), cause: failureIn(row['cause'])};
}

export function savePause(database: Database, pause: Pause | null): void {
  if (pause === null) {
    database.run('DELETE FROM pause');
    return;
  }
  const cause = JSON.stringify(pause.cause);
  database.run('INSERT OR REPLACE INTO pause VALUES (1, ?, ?)', pause.until, cause);
}
