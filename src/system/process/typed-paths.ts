import {type Dirent, statSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import type {FolderEntry} from '../../app/ports/file-ports.ts';

/** The absolute form of a path that no shell has expanded. */
export function absolutePath(path: string): string {
  return resolve(path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path);
}

/** Lists a folder; nothing for one that cannot be read. */
export async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  const folder = absolutePath(path);
  try {
    const entries = await readdir(folder, {withFileTypes: true});
    return entries.map((entry) => ({name: entry.name, isFolder: isFolder(folder, entry)}));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

function isFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(folder, entry.name)).isDirectory();
  } catch {
    // The link leads nowhere, or to itself.
    return false;
  }
}
