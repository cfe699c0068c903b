import {realpath} from 'node:fs/promises';
import {basename, dirname, join, resolve, sep} from 'node:path';
import type {StoragePaths} from '../../app/ports/refresh-ports.ts';

/** The database with its companions, the preferences, the chosen profile, and locks. */
const ownNames = /^(?:state\.db.*|config\.json.*|profile|.*\.lock.*)$/;

/**
 * Whether the path is a file in which the program keeps its data, of any profile. `--force` never
 * replaces one: it would destroy the history.
 */
export async function isOwnFile(path: string, places: StoragePaths): Promise<boolean> {
  if (!ownNames.test(basename(path).normalize('NFC').toLowerCase())) return false;
  const folder = await realFolder(dirname(resolve(path)));
  const own = [places.dataFolder, dirname(places.preferencesFile)].map(baseOf);
  const bases = await Promise.all(own.map(realFolder));
  return bases.some((base) => `${folder}${sep}`.startsWith(`${base}${sep}`));
}

/** The folder that contains the profiles; the folder itself for the default profile. */
function baseOf(folder: string): string {
  const above = dirname(folder);
  return basename(above) === 'profiles' ? dirname(above) : folder;
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const above = dirname(path);
    return above === path ? path : join(await realFolder(above), basename(path));
  }
}
