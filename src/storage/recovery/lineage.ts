import {existsSync, readFileSync, realpathSync} from 'node:fs';
import type {Database} from '../base/database.ts';
import {number, textOrNull} from '../base/row-values.ts';
import type {TurnFile} from '../base/turn-file.ts';

/**
 * Where a database comes from: `here` if nothing happened to it, `new` if no program that notices
 * copies used it, `put-back` from a backup, `moved` on this computer, or `copied` while the
 * original may still be in use.
 */
export type Origin = 'here' | 'new' | 'put-back' | 'moved' | 'copied';

/** Notices a database that was copied, moved or put back from a backup. */
export interface Lineage {
  origin(): Origin;
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
    const stored = database.read(() => textOrNull(row['place']));
    return {turn: database.read(() => number(row['turn'])), place: stored};
  };
  return {
    origin: () => {
      // The file first: another process may claim a memo in between, which increases both.
      const outside = turns.read();
      const stored = read();
      if (stored.place !== null && stored.place !== place) {
        return wasMoved(stored.place, machine) ? 'moved' : 'copied';
      }
      if (stored.turn < outside) return 'put-back';
      return stored.place === null ? 'new' : 'here';
    },
    adopt: () => {
      const {turn} = read();
      const next = Math.max(turn, turns.read()) + 1;
      database.run('UPDATE lineage SET turn = ?, place = ?', next, place);
      turns.write(next);
    },
    note: () => turns.write(read().turn),
  };
}

/** Whether a place is on this computer, and nothing is there any more. */
function wasMoved(place: string, machine: string | null): boolean {
  const [id, path] = fromPlace(place);
  return machine !== null && id === machine && typeof path === 'string' && !existsSync(path);
}

function fromPlace(place: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(place);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
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
