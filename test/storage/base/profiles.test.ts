import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Profiles} from '../../../src/app/ports/profile-ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {createProfiles} from '../../../src/storage/base/profiles.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {modeOf} from '../../support/mode-of.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

interface Stand {
  readonly profiles: Omit<Profiles, 'contents'>;
  /** The data folder, which does not exist yet. */
  readonly data: string;
  readonly below: (...names: string[]) => string;
}

async function withProfiles(callback: (stand: Stand) => void): Promise<void> {
  await withTempFolder((root) => {
    const data = join(root, 'home');
    const profiles = createProfiles({data, config: data}, 'work');
    callback({profiles, data, below: (...names) => join(data, ...names)});
  });
}

test('added profiles are listed by name after the default one, in private folders', async () => {
  const before = process.umask(0);
  try {
    await withProfiles(({profiles, below}) => {
      assert.equal(profiles.current, 'work');
      assert.deepEqual(profiles.list(), ['default']);
      assert.deepEqual(
        ['work', 'home', 'work', 'default'].map((name) => profiles.add(name)),
        [true, true, false, false],
      );
      assert.deepEqual(profiles.list(), ['default', 'home', 'work']);
      for (const path of [below(), below('profiles'), below('profiles', 'work')]) {
        assert.equal(modeOf(path), 0o700, path);
      }
    });
  } finally {
    process.umask(before);
  }
});

test('folders that others may enter are made private before a profile is added', async () => {
  await withProfiles(({profiles, below}) => {
    mkdirSync(below('profiles'), {recursive: true});
    for (const path of [below(), below('profiles')]) chmodSync(path, 0o755);
    profiles.add('work');
    for (const path of [below(), below('profiles')]) assert.equal(modeOf(path), 0o700, path);
  });
});

test('other files and folders among the profiles are not listed', async () => {
  await withProfiles(({profiles, below}) => {
    profiles.add('work');
    writeFileSync(below('profiles', 'file'), '');
    symlinkSync(below('profiles', 'work'), below('profiles', 'link'));
    mkdirSync(below('profiles', '.hidden'));
    assert.deepEqual(profiles.list(), ['default', 'work']);
  });
});

test('a removed profile is deleted with all its contents, and the others stay', async () => {
  await withProfiles(({profiles, below}) => {
    for (const name of ['old', 'work']) profiles.add(name);
    mkdirSync(below('profiles', 'old', 'locks'));
    writeFileSync(below('profiles', 'old', 'locks', 'x.lock'), '');
    profiles.remove('old');
    assert.deepEqual(readdirSync(below('profiles')), ['work']);
    assert.throws(() => profiles.remove('old'), isMissing);
  });
});

test('the choice is saved in a private file until the default one is chosen', async () => {
  const before = process.umask(0);
  try {
    await withProfiles(({profiles, below}) => {
      profiles.use('default');
      assert.equal(modeOf(below()), 0o700);
      profiles.add('work');
      chmodSync(below(), 0o755);
      profiles.use('work');
      assert.equal(modeOf(below()), 0o700);
      assert.equal(readFileSync(below('profile'), 'utf8'), 'work\n');
      assert.equal(modeOf(below('profile')), 0o600);
      assert.throws(() => profiles.use('wrok'), isMissing);
      chmodSync(below('profile'), 0o644);
      profiles.use('work');
      assert.equal(modeOf(below('profile')), 0o600);
      profiles.use('default');
      assert.equal(existsSync(below('profile')), false);
      profiles.use('default');
    });
  } finally {
    process.umask(before);
  }
});

test('the choice is not written through a link', async () => {
  await withProfiles(({profiles, below}) => {
    profiles.add('work');
    writeFileSync(below('target'), 'precious');
    symlinkSync(below('target'), below('profile'));
    assertStorageFailure('not-a-file', () => profiles.use('work'));
    assert.equal(readFileSync(below('target'), 'utf8'), 'precious');
  });
});

function isMissing(error: unknown): boolean {
  return error instanceof FailureError && error.failure.kind === 'profile-missing';
}
