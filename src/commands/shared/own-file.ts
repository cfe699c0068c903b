import {realpath} from 'node:fs/promises';
import {basename, dirname, join, resolve, sep} from 'node:path';
import type {StoragePaths} from '../../app/ports/refresh-ports.ts';

/**
 * The database with its companions, the preferences, the chosen profile, locks, texts in an editor,
 * crash reports, and the folders of these.
 */
const ownNames =
  /^(?:state\.db.*|config\.json.*|profiles?|.*\.lock.*|locks|memo\.txt|crash-.*\.txt|demo(?:-\d+)?)$/;

/**
 * Whether the path is a file in which the program keeps its data, of any profile, or a link to one.
 * Nothing else is ever written there: it would destroy the history, or block the program.
 */
export async function isOwnFile(path: string, places: StoragePaths): Promise<boolean> {
  const target = await realPlace(resolve(path));
  // The preferences may be a link to a file of any name.
  if (target === (await realPlace(places.preferencesFile))) return true;
  return (await hasOwnName(path, places)) || hasOwnName(target, places);
}

async function hasOwnName(path: string, places: StoragePaths): Promise<boolean> {
  if (!ownNames.test(basename(path).normalize('NFC').toLowerCase())) return false;
  const folder = await realPlace(dirname(resolve(path)));
  const own = [places.dataFolder, dirname(places.preferencesFile)].map(baseOf);
  const bases = await Promise.all(own.map(realPlace));
  return bases.some((base) => `${folder}${sep}`.startsWith(`${base}${sep}`));
}

/** The folder that contains the profiles; the folder itself for the default profile. */
function baseOf(folder: string): string {
  const above = dirname(folder);
  return basename(above) === 'profiles' ? dirname(above) : folder;
}

/** The path without links, as far as it exists. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const above = dirname(path);
    return above === path ? path : join(await realPlace(above), basename(path));
  }
}
