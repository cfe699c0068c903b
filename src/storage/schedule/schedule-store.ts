import type {LockedSchedule, ScheduleOnce, ScheduleStore} from '../../app/ports/schedule-ports.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {addMemo} from '../memo/memo-add.ts';
import {keepWithinLimits, noteProgramMemo} from '../memo/program-limits.ts';
import {columnsOfOccurrence, settleRun} from './occurrence-change.ts';
import {
  columnsOfSchedule,
  occurrenceOfRow,
  scheduleKeyOfRow,
  scheduleOfRow,
} from './schedule-row.ts';

/** The time (ms) that old occurrences are kept, so that a wrong clock can be corrected. */
const keepOccurrencesMs = 90 * 86_400_000;

/** Schedules and their occurrences in the database. */
export function createScheduleStore(database: Database): ScheduleStore {
  const schedules = (sql: string, ...values: number[]): readonly Schedule[] =>
    database.read(() => database.all(sql, ...values).map(scheduleOfRow));
  const occurrences = (sql: string, ...values: (string | number)[]) =>
    database.read(() => database.all(sql, ...values).map(occurrenceOfRow));
  return {
    add: (schedule, once) => {
      if (once !== undefined) {
        return database.transaction(() => addScheduleOnce(database, schedule, once));
      }
      writeSchedule(database, schedule, 'INSERT');
      return null;
    },
    addedUnder: (key) => addedUnder(database, key),
    find: (id) => findSchedule(database, id),
    list: () => schedules('SELECT * FROM schedule ORDER BY next_at IS NULL, next_at, id'),
    update: (id, change) =>
      database.transaction(() => {
        const locked = findSchedule(database, id);
        const changed = locked === null ? null : change(locked);
        if (locked === null || changed === null) return null;
        const schedule = {...locked, ...changed};
        writeSchedule(database, schedule, 'UPDATE');
        return schedule;
      }),
    remove: (id) => database.run('DELETE FROM schedule WHERE id = ?', id).changes === 1,
    waiting: (now) =>
      schedules(
        `SELECT * FROM schedule WHERE is_paused = 0 AND (next_at <= ? OR computed_at > ?)
         ORDER BY next_at, id`,
        now,
        now,
      ),
    claim: (id, decide) => database.transaction(() => claim(database, id, decide)),
    settle: (ended, once) => database.transaction(() => settleRun(database, ended, once)),
    running: () => occurrences(`SELECT * FROM occurrence WHERE state = 'running'`),
    occurrences: (id, limit) =>
      occurrences(
        'SELECT * FROM occurrence WHERE schedule_id = ? ORDER BY due_at DESC LIMIT ?',
        id,
        limit,
      ),
  };
}

function findSchedule(database: Database, id: string): Schedule | null {
  const row = database.get('SELECT * FROM schedule WHERE id = ?', id);
  return row === undefined ? null : database.read(() => scheduleOfRow(row));
}

/** Adds a schedule and its key, or returns the id of the schedule that has the key. */
function addScheduleOnce(
  database: Database,
  schedule: Schedule,
  {key, source}: ScheduleOnce,
): string | null {
  const {id, createdAt} = schedule;
  const earlier = addedUnder(database, key);
  if (earlier !== null) return earlier;
  keepWithinLimits(database, {createdAt, parts: []}, {source});
  writeSchedule(database, schedule, 'INSERT');
  database.run('INSERT INTO schedule_key VALUES (?, ?, ?)', key, id, createdAt);
  noteProgramMemo(database, {id, createdAt}, source);
  return null;
}

function addedUnder(database: Database, key: string): string | null {
  const row = database.get('SELECT * FROM schedule_key WHERE key = ?', key);
  return row === undefined ? null : database.read(() => scheduleKeyOfRow(row).scheduleId);
}

/** Updates an existing row: `INSERT OR REPLACE` would delete its occurrences with it. */
function writeSchedule(database: Database, schedule: Schedule, how: 'INSERT' | 'UPDATE'): void {
  const columns = columnsOfSchedule(schedule);
  const names = Object.keys(columns);
  const values = Object.values(columns);
  if (how === 'INSERT') {
    const marks = names.map(() => '?').join(', ');
    database.run(`INSERT INTO schedule (${names.join(', ')}) VALUES (${marks})`, ...values);
    return;
  }
  const sets = names.map((name) => `${name} = ?`).join(', ');
  database.run(`UPDATE schedule SET ${sets} WHERE id = ?`, ...values, schedule.id);
}

function claim(database: Database, id: string, decide: Parameters<ScheduleStore['claim']>[1]) {
  const schedule = findSchedule(database, id);
  const decided = schedule === null ? null : decide(locked(database, schedule));
  if (decided === null) return null;
  const {next, now, occurrence} = decided;
  database.run('UPDATE schedule SET next_at = ?, computed_at = ? WHERE id = ?', next, now, id);
  if (occurrence === null) return decided;
  const {memo, files} = occurrence;
  if (memo !== null) addMemo(database, {memo, owner: null, files});
  const columns = columnsOfOccurrence(occurrence);
  const marks = Object.keys(columns).map(() => '?');
  database.run(
    `INSERT INTO occurrence (${Object.keys(columns).join(', ')}) VALUES (${marks.join(', ')})`,
    ...Object.values(columns),
  );
  forgetOld(database, now);
  return decided;
}

function locked(database: Database, schedule: Schedule): LockedSchedule {
  const {id} = schedule;
  const exists = (sql: string, ...values: (string | number)[]): boolean =>
    database.get(sql, ...values) !== undefined;
  return {
    schedule,
    isRunning: exists(
      `SELECT 1 FROM occurrence WHERE schedule_id = ? AND state = 'running' LIMIT 1`,
      id,
    ),
    hasWaiting: (memos) => countWaiting(database, id, memos) >= memos,
    isRecorded: (at) =>
      exists('SELECT 1 FROM occurrence WHERE schedule_id = ? AND due_at = ?', id, at),
  };
}

/** Memos are sent in order: if the newest ones wait, so do all that are counted. */
function countWaiting(database: Database, id: string, newest: number): number {
  const row = database.get(
    `SELECT count(*) AS waiting FROM memo WHERE status = 'queued' AND id IN (
       SELECT memo_id FROM occurrence WHERE schedule_id = ? AND state = 'queued'
       ORDER BY due_at DESC LIMIT ?)`,
    id,
    newest,
  );
  return database.read(() => number(row?.['waiting']));
}

function forgetOld(database: Database, now: number): void {
  const before = now - keepOccurrencesMs;
  database.run('DELETE FROM schedule WHERE next_at IS NULL AND computed_at < ?', before);
  database.run(
    `DELETE FROM occurrence WHERE due_at < ? AND state <> 'running'
       AND schedule_id IN (SELECT id FROM schedule WHERE next_at IS NOT NULL)`,
    before,
  );
}
