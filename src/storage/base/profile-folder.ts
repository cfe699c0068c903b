import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {defaultProfile, isProfileName} from '../../domain/program/profile-name.ts';
import {decodeText} from '../../domain/text/decode-text.ts';
import type {DataFolder} from './data-folder.ts';

/** The folder below the data folder that holds a folder for each profile except the default one. */
export function profilesFolder({data}: DataFolder): string {
  return join(data, 'profiles');
}

/** The folders of a profile; the default profile uses `base` itself. Throws for an invalid name. */
export function profileFolder(base: DataFolder, name: string): DataFolder {
  if (name === defaultProfile) return base;
  if (!isProfileName(name)) throw new FailureError({kind: 'invalid-profile', name});
  const folder = join(profilesFolder(base), name);
  return {data: folder, config: folder};
}

/**
 * Like `profileFolder`, but also throws if the profile does not exist: a typing error would create
 * one.
 */
export function existingProfileFolder(base: DataFolder, name: string): DataFolder {
  const folder = profileFolder(base, name);
  if (folder !== base && !existsSync(folder.data)) {
    throw new FailureError({kind: 'profile-missing', name});
  }
  return folder;
}

/** The file that stores the profile chosen by `profile use`. */
export function chosenProfilePath({data}: DataFolder): string {
  return join(data, 'profile');
}

/** The profile from the environment, otherwise the one chosen by `profile use`. */
export function chosenProfile(base: DataFolder, env: Environment): string {
  return env['KAKAO_TUI_PROFILE'] || readChosen(base) || defaultProfile;
}

/**
 * A file that cannot be read chooses no profile: any other problem with the folder is reported when
 * it is opened.
 */
function readChosen(base: DataFolder): string {
  const path = chosenProfilePath(base);
  try {
    // Reading a named pipe would wait for a writer forever.
    if (!statSync(path).isFile()) return '';
    const decoded = decodeText(readFileSync(path));
    return decoded.ok ? decoded.text.trim() : '';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return '';
  }
}
