import type {Ports} from '../../app/ports/ports.ts';
import type {ProfileContents, Profiles} from '../../app/ports/profile-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {DataFolder} from '../../storage/base/data-folder.ts';
import {existingProfileFolder} from '../../storage/base/profile-folder.ts';
import {createProfiles} from '../../storage/base/profiles.ts';
import type {ChosenFolder} from '../chosen-folder.ts';

/** Opens the contents of a profile's folder; throws `FailureError`. */
type Open = (folder: DataFolder) => {readonly ports: Ports; close(): void};

/** The profiles of this user, with their contents. */
export function openProfiles({base, profile}: ChosenFolder, open: Open): Profiles {
  return {
    ...createProfiles(base, profile()),
    contents: (name) => {
      const folder = existingProfileFolder(base, name);
      return contentsOf(() => open(folder));
    },
  };
}

/**
 * Returns null when the database cannot be opened: this may be why the profile is being removed.
 */
function contentsOf(open: () => ReturnType<Open>): ProfileContents | null {
  try {
    const {ports, close} = open();
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
