import {createHash} from 'node:crypto';
import {readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {FailureError} from '../../domain/failure/failure.ts';
import {ensurePrivateFolder} from './private-paths.ts';

/**
 * A number that is stored outside of the database: the turn of the database after the latest claim
 * of a memo. A database with an earlier turn was put back from a backup.
 */
export interface TurnFile {
  /** 0 if nothing is known. */
  read(): number;
  write(turn: number): void;
}

/**
 * The file for the database at `path`, which exists, in a folder that is not part of the same
 * backup. A link to the database has the same file.
 */
export function createTurnFile(folder: string, path: string): TurnFile {
  const name = createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 16);
  const file = join(folder, `turn-${name}`);
  return {
    read: () => {
      try {
        return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
      } catch (error) {
        return unlessSystemError(error, 0);
      }
    },
    // Without the file, a restored backup is not noticed: no reason to send nothing.
    write: (turn) => {
      try {
        writeFileSync(file, `${turn}\n`, {mode: 0o600});
      } catch (error) {
        unlessSystemError(error, null);
        writeInNewFolder(file, turn);
      }
    },
  };
}

function writeInNewFolder(file: string, turn: number): void {
  try {
    ensurePrivateFolder(dirname(file));
    writeFileSync(file, `${turn}\n`, {mode: 0o600});
  } catch (error) {
    if (!(error instanceof FailureError)) unlessSystemError(error, null);
  }
}

function unlessSystemError<T>(error: unknown, value: T): T {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return value;
}
