import {existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import type {Profiles} from '../../app/ports/profile-ports.ts';
import {defaultProfile, isProfileName} from '../../domain/program/profile-name.ts';
import type {DataFolder} from './data-folder.ts';
import {ensurePrivateFolder, securePrivateFile} from './private-paths.ts';
import {
  chosenProfilePath,
  existingProfileFolder,
  profileFolder,
  profilesFolder,
} from './profile-folder.ts';
import {asStorageFailure} from './storage-failure.ts';

/** The profiles below a data folder, without their contents. */
export function createProfiles(base: DataFolder, current: string): Omit<Profiles, 'contents'> {
  return {
    current,
    list: () => [defaultProfile, ...named(base)],
    add: (name) => {
      const {data} = profileFolder(base, name);
      if (name === defaultProfile || existsSync(data)) return false;
      ensurePrivateFolder(base.data);
      ensurePrivateFolder(profilesFolder(base));
      ensurePrivateFolder(data);
      return true;
    },
    remove: (name) => {
      const {data} = existingProfileFolder(base, name);
      asStorageFailure(data, () => rmSync(data, {recursive: true, maxRetries: 3}));
    },
    use: (name) => {
      existingProfileFolder(base, name);
      choose(base, name);
    },
  };
}

function named(base: DataFolder): readonly string[] {
  const folder = profilesFolder(base);
  if (!existsSync(folder)) return [];
  const entries = asStorageFailure(folder, () => readdirSync(folder, {withFileTypes: true}));
  const names = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
  return names.filter(isProfileName).toSorted();
}

function choose(base: DataFolder, name: string): void {
  const path = chosenProfilePath(base);
  ensurePrivateFolder(base.data);
  securePrivateFile(path);
  asStorageFailure(path, () => {
    if (name === defaultProfile) rmSync(path, {force: true});
    else writeFileSync(path, `${name}\n`, {mode: 0o600});
  });
}
