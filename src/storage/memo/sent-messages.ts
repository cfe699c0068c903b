import type {SentMessages} from '../../app/ports/refresh-ports.ts';
import {startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
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
      const newest = `SELECT parts, sent_at, receivers FROM memo ORDER BY sequence DESC LIMIT ${newestCount}`;
      const sql = `SELECT coalesce(sum(json_array_length(parts)), 0) AS n FROM (${newest}) WHERE sent_at >= ? AND receivers IS NULL`;
      const row = database.get(sql, time);
      return database.read(() => number(row?.['n']));
    },
    countForDay: (now) => countForDay(database, now),
  };
}

/**
 * A memo that waits counts with all its parts; one that failed or is unknown with those that may
 * have arrived since the day began; a memo to friends with what each of them may have got.
 */
const usedMessages = `SELECT coalesce(sum(CASE
    WHEN receivers IS NOT NULL THEN CASE WHEN created_at < ?1 THEN 0 ELSE (
      SELECT sum((value ->> '$.sentParts') + (value ->> '$.status' IN ('sending', 'unknown')))
      FROM json_each(receivers)) END
    WHEN sent_at >= ?1 OR status IN ('queued', 'sending') THEN json_array_length(parts)
    WHEN status IN ('failed', 'unknown') AND created_at >= ?1 THEN (
      SELECT count(*) FROM json_each(parts) WHERE value ->> '$.status' IN ('sent', 'unknown'))
    ELSE 0 END), 0) AS n
  FROM (SELECT status, parts, created_at, sent_at, receivers FROM memo
    ORDER BY sequence DESC LIMIT ${newestCount})`;

/** The messages that use up the limit of the Korean day that contains `now` (ms). */
export function countForDay(database: Database, now: number): number {
  const row = database.get(usedMessages, startOfKoreanDay(now));
  return database.read(() => number(row?.['n']));
}
