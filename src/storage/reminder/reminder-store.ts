import type {ReminderStore} from '../../app/ports/calendar-ports.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {isDue} from '../../domain/schedule/is-due.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {columnsOfReminder, reminderOfRow} from './reminder-row.ts';

/**
 * The time (ms) after which a request that has not ended may have been left by a process that died,
 * which the lock of the calendar shows.
 */
const abandonedAfterMs = 15_000;

/** Reminders in Kakao's calendar, and the calendars that were made for them. */
export function createReminderStore(database: Database): ReminderStore {
  const reminders = (sql: string, ...values: number[]): readonly Reminder[] =>
    database.read(() => database.all(sql, ...values).map(reminderOfRow));
  const findBy = (column: 'id' | 'memo_id', value: string): Reminder | null => {
    const row = database.get(`SELECT * FROM reminder WHERE ${column} = ?`, value);
    return row === undefined ? null : database.read(() => reminderOfRow(row));
  };
  return {
    add: (reminder) => addReminder(database, reminder),
    find: (id) => findBy('id', id),
    ofMemo: (memoId) => findBy('memo_id', memoId),
    list: () => reminders('SELECT * FROM reminder ORDER BY at, created_at, id'),
    open: (now) =>
      reminders(
        `SELECT * FROM reminder WHERE at > ? OR rule IS NOT NULL OR state <> 'set'
         ORDER BY at, created_at, id`,
        now,
      ),
    update: (id, change) =>
      database.transaction(() => {
        const current = findBy('id', id);
        const changed = current === null ? null : change(current);
        if (current === null || changed === null) return null;
        const columns = columnsOfReminder(changed);
        const sets = Object.keys(columns).map((name) => `${name} = ?`);
        if (sets.length === 0) return current;
        const values = Object.values(columns);
        database.run(`UPDATE reminder SET ${sets.join(', ')} WHERE id = ?`, ...values, id);
        return {...current, ...changed};
      }),
    remove: (id) => database.run('DELETE FROM reminder WHERE id = ?', id).changes === 1,
    due: (now) =>
      reminders(
        `SELECT * FROM reminder WHERE state IN ('queued', 'unknown') ORDER BY created_at, id`,
      ).filter(({nextAttemptAt}) => isDue(nextAttemptAt, now)),
    nextAttemptAt: () => {
      const row = database.get(
        `SELECT min(iif(state = 'asking', asked_at + ?, ifnull(next_attempt_at, 0))) AS at
         FROM reminder WHERE state IN ('queued', 'asking', 'unknown')`,
        abandonedAfterMs,
      );
      const at = row?.['at'] ?? null;
      return at === null ? null : database.read(() => number(at));
    },
    asking: () => reminders(`SELECT * FROM reminder WHERE state = 'asking'`),
    postpone: (until) => {
      database.run(
        `UPDATE reminder SET next_attempt_at = max(ifnull(next_attempt_at, 0), ?)
         WHERE state = 'queued'`,
        until,
      );
    },
    releaseWaiting: () => {
      database.run(
        `UPDATE reminder SET next_attempt_at = NULL
         WHERE state IN ('queued', 'unknown') AND next_attempt_at IS NOT NULL`,
      );
    },
    readCalendar: (accountId) => {
      const sql = 'SELECT calendar_id FROM reminder_calendar WHERE account_id = ?';
      const row = database.get(sql, accountId);
      return row === undefined ? null : database.read(() => text(row['calendar_id']));
    },
    saveCalendar: (accountId, calendarId) => {
      if (calendarId === null) {
        database.run('DELETE FROM reminder_calendar WHERE account_id = ?', accountId);
        return;
      }
      const sql = 'INSERT OR REPLACE INTO reminder_calendar VALUES (?, ?)';
      database.run(sql, accountId, calendarId);
    },
  };
}

function addReminder(database: Database, reminder: Reminder): void {
  const columns = columnsOfReminder(reminder);
  const names = Object.keys(columns);
  const marks = names.map(() => '?').join(', ');
  const sql = `INSERT INTO reminder (${names.join(', ')}) VALUES (${marks})`;
  database.run(sql, ...Object.values(columns));
}
