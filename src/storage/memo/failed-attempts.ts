import type {FailedAttempt} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {failureIn, number} from '../base/row-values.ts';

const failedAttemptsOf = `SELECT ended_at, failure FROM memo_setback
  WHERE sequence = (SELECT sequence FROM memo WHERE id = ?) ORDER BY number`;

/** The failed attempts of a memo, oldest first. */
export function failedAttempts(database: Database, id: string): readonly FailedAttempt[] {
  const rows = database.all(failedAttemptsOf, id);
  return database.read(() =>
    rows.map((row) => ({
      endedAt: number(row['ended_at']),
      failure: failureIn(row['failure']),
    })),
  );
}
