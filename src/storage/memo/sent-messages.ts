import type {SentMessages} from '../../app/ports/refresh-ports.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';

/** How far back (memos) what was sent today may have been accepted: Kakao takes far fewer a day. */
const newestCount = 2000;

/** Along the primary key from the newest memo on: as quick with a million memos as with ten. */
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
