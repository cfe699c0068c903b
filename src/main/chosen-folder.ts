import type {Environment} from '../domain/failure/environment.ts';
import {type Language, languageOfLocale} from '../domain/program/language.ts';
import {defaultProfile, isProfileName} from '../domain/program/profile-name.ts';
import {type DataFolder, locateDataFolder} from '../storage/base/data-folder.ts';
import {createPreferencesStore} from '../storage/base/preferences.ts';
import {
  chosenProfile,
  existingProfileFolder,
  profileFolder,
} from '../storage/base/profile-folder.ts';

/** Which profile's folder is used; a command may name another before anything is opened. */
export interface ChosenFolder {
  /** Where the default profile is, and the others below. */
  readonly base: DataFolder;
  profile(): string;
  /** Null for the default one, of which nobody needs to be told. */
  namedProfile(): string | null;
  /** Throws `FailureError` for a profile that is not there. */
  folder(): DataFolder;
  choose(profile: string): void;
  /** As that profile's preferences say, else as the locale does. */
  language(): Language;
}

export function chooseFolder(env: Environment): ChosenFolder {
  const base = locateDataFolder(env);
  let profile = chosenProfile(base, env);
  let language = languageIn(base, profile, env);
  return {
    base,
    profile: () => profile,
    namedProfile: () => (profile === defaultProfile ? null : profile),
    folder: () => existingProfileFolder(base, profile),
    choose: (name) => {
      profile = name;
      language = languageIn(base, profile, env);
    },
    language: () => language,
  };
}

/** Also for a profile that is none, so that it can be refused in words. */
function languageIn(base: DataFolder, profile: string, env: Environment): Language {
  const {config} = profileFolder(base, isProfileName(profile) ? profile : defaultProfile);
  return createPreferencesStore(config).read().language ?? languageOfLocale(env);
}
