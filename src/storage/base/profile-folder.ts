import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {defaultProfile, isProfileName} from '../../domain/program/profile-name.ts';
import type {DataFolder} from './data-folder.ts';

/** Below the data folder: a folder for each profile but the default one. */
export function profilesFolder({data}: DataFolder): string {
  return join(data, 'profiles');
}

/** Where a profile keeps everything; the default one stays at `base`. Throws for a name that is none. */
export function profileFolder(base: DataFolder, name: string): DataFolder {
  if (name === defaultProfile) return base;
  if (!isProfileName(name)) throw new FailureError({kind: 'invalid-profile', name});
  const folder = join(profilesFolder(base), name);
  return {data: folder, config: folder};
}

/** As `profileFolder`; throws too when there is no such profile, which a typing error would make. */
export function existingProfileFolder(base: DataFolder, name: string): DataFolder {
  const folder = profileFolder(base, name);
  if (folder !== base && !existsSync(folder.data)) {
    throw new FailureError({kind: 'profile-missing', name});
  }
  return folder;
}

/** The file that names the profile of `profile use`. */
export function chosenProfilePath({data}: DataFolder): string {
  return join(data, 'profile');
}

/** The environment's choice, else that of `profile use`. */
export function chosenProfile(base: DataFolder, env: Environment): string {
  return env['KAKAO_TUI_PROFILE'] || readChosen(base) || defaultProfile;
}

/** A file that cannot be read chooses nothing: what else is wrong there is told by who opens the folder. */
function readChosen(base: DataFolder): string {
  try {
    return readFileSync(chosenProfilePath(base), 'utf8').trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return '';
  }
}
