import type {
  GatheredNote,
  LockedNotes,
  NotesChange,
  ProgramNotes,
  WaitingNote,
} from '../../app/ports/program-note-ports.ts';
import type {ProgramName} from '../../app/ports/send-once-ports.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import {isNoteLevel, type NoteButton} from '../../domain/program-note/received-note.ts';
import type {Database} from '../base/database.ts';
import {
  DamagedValue,
  jsonList,
  number,
  numberOrNull,
  text,
  textOrNull,
} from '../base/row-values.ts';
import {addMemo} from './memo-add.ts';
import {noteProgramMemo} from './program-limits.ts';
import {countForDay} from './sent-messages.ts';

/** The notes that programs gave and that wait to be sent together. */
export function createProgramNotes(database: Database): ProgramNotes {
  return {
    change: (program, decide) =>
      database.transaction(() => {
        const decided = decide(locked(database, program));
        if (decided !== null) write(database, program, decided);
        return decided;
      }),
    releaseAt: (program) => waitingOf(database, program).releaseAt,
  };
}

type Waiting = Pick<LockedNotes, 'waiting' | 'isQuiet' | 'releaseAt'>;

function waitingOf(database: Database, program: ProgramName): Waiting {
  const row = database.get(
    `SELECT count(*) AS n, min(release_at) AS at, coalesce(sum(level <> 'quiet'), 0) AS loud
     FROM gathered_note WHERE source = ?`,
    program,
  );
  return database.read(() => ({
    waiting: number(row?.['n']),
    isQuiet: number(row?.['loud']) === 0,
    releaseAt: numberOrNull(row?.['at'] ?? null),
  }));
}

function locked(database: Database, program: ProgramName): LockedNotes {
  return {
    ...waitingOf(database, program),
    lastMemoAt: (now) => {
      const sql =
        'SELECT max(accepted_at) AS at FROM program_memo WHERE source = ? AND accepted_at <= ?';
      const last = database.get(sql, program, now);
      return database.read(() => numberOrNull(last?.['at'] ?? null));
    },
    heldUntil: (time) => {
      const sql = `SELECT count(*) AS n, max(coalesce(next_attempt_at, 0)) AS at
        FROM program_memo JOIN memo ON memo.id = memo_id
        WHERE source = ? AND accepted_at <= ? AND status = 'queued'`;
      const row = database.get(sql, program, time);
      return database.read(() => (number(row?.['n']) === 0 ? null : number(row?.['at'])));
    },
    messagesOfDay: (now) => countForDay(database, now),
    notes: function* () {
      // The plus keeps SQLite from reading all of them to sort them.
      const sql = 'SELECT * FROM gathered_note WHERE +source = ? ORDER BY number';
      for (const row of database.iterate(sql, program)) {
        yield database.read(() => waitingNoteOfRow(row));
      }
    },
  };
}

function write(database: Database, program: ProgramName, change: NotesChange): void {
  const {memo, takenUpTo, gathered, releaseAt} = change;
  if (memo !== undefined) {
    addMemo(database, {memo, owner: null});
    noteProgramMemo(database, memo, {name: program, limits: []});
  }
  if (takenUpTo !== undefined) {
    const sql = 'DELETE FROM gathered_note WHERE source = ? AND number <= ?';
    database.run(sql, program, takenUpTo);
  }
  if (gathered !== undefined) gather(database, program, gathered);
  if (releaseAt !== undefined) {
    const sql = 'UPDATE gathered_note SET release_at = ? WHERE source = ? AND release_at <> ?';
    database.run(sql, releaseAt, program, releaseAt);
  }
}

function gather(database: Database, program: ProgramName, note: GatheredNote): void {
  database.run(
    `INSERT INTO gathered_note
       (source, received_at, release_at, level, headline, text, link, buttons)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    program,
    note.receivedAt,
    note.receivedAt,
    note.level,
    note.headline,
    note.text,
    note.link,
    JSON.stringify(note.buttons),
  );
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function checkGatheredNote(row: Record<string, unknown>): void {
  text(row['source']);
  number(row['release_at']);
  waitingNoteOfRow(row);
}

export function waitingNoteOfRow(row: Record<string, unknown>): WaitingNote {
  const level = text(row['level']);
  if (!isNoteLevel(level)) throw new DamagedValue('level expected');
  return {
    number: number(row['number']),
    headline: text(row['headline']),
    text: text(row['text']),
    link: textOrNull(row['link']),
    buttons: jsonList(row['buttons']).map(buttonOf),
    level,
    receivedAt: number(row['received_at']),
  };
}

function buttonOf(value: unknown): NoteButton {
  if (!isObject(value)) throw new DamagedValue('button expected');
  return {title: text(value['title']), url: text(value['url'])};
}
