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

/**
 * The folder of the profile in use; a command may choose another profile before anything is opened.
 */
export interface ChosenFolder {
  /** The folder of the default profile, with the other profiles below it. */
  readonly base: DataFolder;
  profile(): string;
  /** Null for the default profile, which needs no mention. */
  namedProfile(): string | null;
  /** Throws `FailureError` when the profile does not exist. */
  folder(): DataFolder;
  choose(profile: string): void;
  /** The language of the profile's preferences, otherwise of the locale. */
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

/** Also works for an invalid profile name, so that the error message has a language. */
function languageIn(base: DataFolder, profile: string, env: Environment): Language {
  const {config} = profileFolder(base, isProfileName(profile) ? profile : defaultProfile);
  return createPreferencesStore(config).read().language ?? languageOfLocale(env);
}
