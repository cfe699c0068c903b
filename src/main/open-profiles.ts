import type {ProfileContents, Profiles} from '../app/ports/profile-ports.ts';
import {FailureError} from '../domain/failure/failure.ts';
import type {DataFolder} from '../storage/base/data-folder.ts';
import {existingProfileFolder} from '../storage/base/profile-folder.ts';
import {createProfiles} from '../storage/base/profiles.ts';
import type {Cli} from './cli-context.ts';
import {createServices} from './services.ts';

/** The profiles of this person, with what each of them holds. */
export function openProfiles({chosen: {base, profile}, env, context}: Cli): Profiles {
  return {
    ...createProfiles(base, profile()),
    contents: (name) => {
      const folder = existingProfileFolder(base, name);
      return contentsOf(folder, (found) =>
        createServices({env, folder: found, version: context.version, demo: null}),
      );
    },
  };
}

/** Null for a database that cannot be opened: it may be why the profile is to go. */
function contentsOf(
  folder: DataFolder,
  open: (folder: DataFolder) => ReturnType<typeof createServices>,
): ProfileContents | null {
  try {
    const {ports, close} = open(folder);
    const memos = ports.memos.counts().total;
    const unsettled = ports.memos.unsettled().length;
    const isLoggedIn = ports.sessions.read() !== null;
    close();
    return {memos, unsettled, isLoggedIn};
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return null;
  }
}
