import {readFileSync, realpathSync} from 'node:fs';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import type {TurnFile} from '../base/turn-file.ts';

/** Notices a database that was copied or put back from a backup. */
export interface Lineage {
  /** Whether memos that are queued in it may have been sent since from where it comes. */
  isCopy(): boolean;
  /** Whether the database was never used by a program that notices copies. */
  isNew(): boolean;
  /** Makes this database the one to compare with, from now on. */
  adopt(): void;
  /** Stores the turn outside of the database; called after each claim. */
  note(): void;
}

/** `machine` identifies the computer; null if it is unknown. */
export function createLineage(
  database: Database,
  {turns, machine}: {readonly turns: TurnFile; readonly machine: string | null},
): Lineage {
  const place = JSON.stringify([machine, realpathSync(database.path)]);
  const read = () => {
    const row = database.get('SELECT turn, place FROM lineage') ?? {turn: 0, place: null};
    return {turn: database.read(() => number(row['turn'])), place: row['place']};
  };
  return {
    isCopy: () => {
      // The file first: another process may claim a memo in between, which increases both.
      const outside = turns.read();
      const stored = read();
      const hasMoved = stored.place !== null && stored.place !== place;
      return hasMoved || stored.turn < outside;
    },
    isNew: () => read().place === null,
    adopt: () => {
      const {turn} = read();
      const next = Math.max(turn, turns.read()) + 1;
      database.run('UPDATE lineage SET turn = ?, place = ?', next, place);
      turns.write(next);
    },
    note: () => turns.write(read().turn),
  };
}

/** The id of the system installation (machine-id(5)); null on systems without the file. */
export function machineId(): string | null {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim() || null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return null;
  }
}
