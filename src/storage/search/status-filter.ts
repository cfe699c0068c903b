import type {MemoStatus} from '../../domain/memo.ts';
import type {Database} from '../database.ts';
import {number, text} from '../row-values.ts';

/** Which memos of a stretch of the record are in a state that is looked for; null: none of them is. */
export type StatusFilter = (first: number, last: number) => ((sequence: number) => boolean) | null;

const all: StatusFilter = () => () => true;

/** Asks the index for the states of which there are fewer: those that are wanted, or the others. */
export function createStatusFilter(
  database: Database,
  wanted: readonly MemoStatus[] | null,
): StatusFilter {
  if (wanted === null) return all;
  const counts = database.all('SELECT status, n FROM memo_count');
  const known = database.read(() => counts.map((row) => [text(row['status']), number(row['n'])]));
  const isWanted = ([status]: (string | number)[]) => wanted.some((one) => one === status);
  const total = (of: (string | number)[][]) => of.reduce((sum, [, n]) => sum + Number(n), 0);
  const others = known.filter((count) => !isWanted(count));
  const isFewer = total(known.filter(isWanted)) <= total(others);
  const asked = isFewer ? wanted : others.map(([status]) => String(status));
  const sql = `SELECT sequence FROM memo INDEXED BY memo_status
    WHERE status IN (${asked.map(() => '?').join(', ')}) AND sequence BETWEEN ? AND ?`;
  return (first, last) => {
    const rows = database.all(sql, ...asked, first, last);
    const found = database.read(() => new Set(rows.map((row) => number(row['sequence']))));
    if (!isFewer) return (sequence) => !found.has(sequence);
    return found.size === 0 ? null : (sequence) => found.has(sequence);
  };
}
