import type {SentMessages} from '../../app/ports/refresh-ports.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';

/**
 * The number of newest memos among which all memos sent today are found: Kakao accepts far fewer a
 * day.
 */
const newestCount = 2000;

/** Reads along the primary key from the newest memo: as fast with a million memos as with ten. */
export function createSentMessages(database: Database): SentMessages {
  return {
    countSince: (time) => {
      const newest = `SELECT parts, sent_at FROM memo ORDER BY sequence DESC LIMIT ${newestCount}`;
      const sql = `SELECT coalesce(sum(json_array_length(parts)), 0) AS n FROM (${newest}) WHERE sent_at >= ?`;
      const row = database.get(sql, time);
      return database.read(() => number(row?.['n']));
    },
  };
}
