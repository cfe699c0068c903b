import type {GivingProgram, MemoLimit, SendOnceKeys} from '../../app/ports/send-once-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {startOfKoreanDay, startOfNextKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {countForDay} from './sent-messages.ts';

const dayMs = 86_400_000;

/**
 * Throws `FailureError` (limit-reached) if the memo exceeds a limit of its program or of its day;
 * to be called in the transaction that adds it.
 */
export function keepWithinLimits(
  database: Database,
  memo: Pick<Memo, 'createdAt' | 'parts'>,
  {source, dayLimit}: SendOnceKeys,
): void {
  for (const limit of source?.limits ?? []) {
    const until = possibleAt(database, {program: source?.name ?? '', now: memo.createdAt}, limit);
    if (until !== null) {
      throw new FailureError({kind: 'limit-reached', of: 'program', ...limit, until});
    }
  }
  if (dayLimit === undefined) return;
  if (countForDay(database, memo.createdAt) + memo.parts.length <= dayLimit) return;
  const until = startOfNextKoreanDay(memo.createdAt);
  const within = until - startOfKoreanDay(memo.createdAt);
  throw new FailureError({kind: 'limit-reached', of: 'day', max: dayLimit, within, until});
}

interface Asking {
  readonly program: string;
  readonly now: number;
}

/**
 * When the program may give a memo again (ms); null: now. Times ahead of the clock count too, up to
 * the same distance: a clock that is set back gives no further memos.
 */
function possibleAt(
  database: Database,
  {program, now}: Asking,
  {max, within}: MemoLimit,
): number | null {
  if (max <= 0) return now + within;
  const row = database.get(
    `SELECT accepted_at FROM program_memo
     WHERE source = ? AND accepted_at > ? AND accepted_at < ?
     ORDER BY accepted_at DESC LIMIT 1 OFFSET ?`,
    program,
    now - within,
    now + within,
    max - 1,
  );
  return row === undefined ? null : database.read(() => number(row['accepted_at']) + within);
}

/** Stores that a program gave a memo or a schedule; older than a day, it counts for no limit. */
export function noteProgramMemo(
  database: Database,
  {id, createdAt}: Pick<Memo, 'id' | 'createdAt'>,
  {name}: GivingProgram,
): void {
  database.run('DELETE FROM program_memo WHERE accepted_at <= ?', createdAt - dayMs);
  database.run('INSERT INTO program_memo VALUES (?, ?, ?)', name, createdAt, id);
}
