import {accessSync, constants, lstatSync, type Stats, statfsSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import type {PathFacts, PathState} from '../../domain/doctor/facts.ts';

export type InspectedPath = Pick<PathFacts, 'path' | 'holds' | 'type'>;

/** The state of a folder or file of the program. Nothing is opened, so that a FIFO cannot block. */
export function inspectPath({path, holds, type}: InspectedPath): PathFacts {
  const where = {path, holds, type};
  try {
    const stats = statsOf(where);
    if (stats === undefined) return {...where, state: 'absent', mode: 0, uid: 0};
    const state = stateOf(path, type, stats);
    return {...where, state, mode: stats.mode & 0o777, uid: stats.uid};
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const state = error.code === 'ENOTDIR' ? 'wrong-kind' : 'unreadable';
    return {...where, state, mode: 0, uid: 0};
  }
}

/** A folder or the preferences may be a symbolic link; a file with secrets must not be one. */
function statsOf({path, holds, type}: InspectedPath): Stats | undefined {
  const options = {throwIfNoEntry: false} as const;
  const isLinkable = type === 'folder' || holds === 'settings';
  return isLinkable ? statSync(path, options) : lstatSync(path, options);
}

function stateOf(path: string, type: InspectedPath['type'], stats: Stats): PathState {
  if (type === 'folder' ? !stats.isDirectory() : !stats.isFile()) return 'wrong-kind';
  const uid = process.getuid?.();
  if (uid !== undefined && stats.uid !== uid) return 'foreign';
  if (!isWritable(path, type)) return 'locked';
  return process.platform !== 'win32' && (stats.mode & 0o077) !== 0 ? 'open' : 'fine';
}

function isWritable(path: string, type: InspectedPath['type']): boolean {
  const wanted = constants.R_OK | constants.W_OK | (type === 'folder' ? constants.X_OK : 0);
  try {
    accessSync(path, wanted);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/**
 * The bytes that this user can still write at `folder`, or at its closest existing parent; null if
 * unknown.
 */
export function freeSpaceAt(folder: string): {path: string; bytes: number} | null {
  try {
    const {bavail, bsize} = statfsSync(folder);
    return {path: folder, bytes: bavail * bsize};
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const parent = dirname(folder);
    return error.code === 'ENOENT' && parent !== folder ? freeSpaceAt(parent) : null;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
