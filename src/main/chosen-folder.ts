import type {Environment} from '../domain/failure/environment.ts';
import {type Language, languageFor, statedLanguage} from '../domain/program/language.ts';
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
  /** The language of what is printed; see `languageFor`. */
  language(reader: 'person' | 'script'): Language;
  /** The language that the option or the environment sets for this run; null if neither does. */
  statedLanguage(): Language | null;
  /** Sets the language of the option. */
  speak(language: Language): void;
}

export function chooseFolder(env: Environment): ChosenFolder {
  const base = locateDataFolder(env);
  let profile = chosenProfile(base, env);
  let preference = preferenceIn(base, profile);
  let option: Language | null = null;
  return {
    base,
    profile: () => profile,
    namedProfile: () => (profile === defaultProfile ? null : profile),
    folder: () => existingProfileFolder(base, profile),
    choose: (name) => {
      profile = name;
      preference = preferenceIn(base, profile);
    },
    language: (reader) => languageFor(reader, {option, preference, env}),
    statedLanguage: () => statedLanguage({option, env}),
    speak: (language) => {
      option = language;
    },
  };
}

/** Also works for an invalid profile name, so that the error message has a language. */
function preferenceIn(base: DataFolder, profile: string): Language | null {
  const {config} = profileFolder(base, isProfileName(profile) ? profile : defaultProfile);
  return createPreferencesStore(config).read().language;
}
