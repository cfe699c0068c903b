import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import type {DataFolder} from '../../../src/storage/base/data-folder.ts';
import {
  chosenProfile,
  chosenProfilePath,
  existingProfileFolder,
  profileFolder,
} from '../../../src/storage/base/profile-folder.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const base: DataFolder = {data: '/d', config: '/c'};

function failureIn(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
  }
  return assert.fail('no failure');
}

test('the default profile uses the original locations; another has one folder for everything', () => {
  assert.deepEqual(profileFolder(base, 'default'), base);
  const work = {data: '/d/profiles/work', config: '/d/profiles/work'};
  assert.deepEqual(profileFolder(base, 'work'), work);
  assert.deepEqual(
    failureIn(() => profileFolder(base, '../up')),
    {kind: 'invalid-profile', name: '../up'},
  );
});

test('a missing profile is named; the default one need not exist', async () => {
  await withTempFolder((data) => {
    const here = {data, config: data};
    const nowhere = {data: join(data, 'none'), config: data};
    assert.deepEqual(existingProfileFolder(nowhere, 'default'), nowhere);
    assert.deepEqual(
      failureIn(() => existingProfileFolder(here, 'wrok')),
      {kind: 'profile-missing', name: 'wrok'},
    );
    mkdirSync(join(data, 'profiles', 'work'), {recursive: true});
    assert.equal(existingProfileFolder(here, 'work').data, join(data, 'profiles', 'work'));
  });
});

test('the environment overrides the file, and an empty choice counts as none', async () => {
  await withTempFolder((data) => {
    const here = {data, config: data};
    const choices = () => [
      chosenProfile(here, {KAKAO_TUI_PROFILE: 'env'}),
      chosenProfile(here, {KAKAO_TUI_PROFILE: ''}),
      chosenProfile(here, {}),
    ];
    assert.deepEqual(choices(), ['env', 'default', 'default']);
    writeFileSync(chosenProfilePath(here), 'work\n');
    assert.deepEqual(choices(), ['env', 'work', 'work']);
    writeFileSync(chosenProfilePath(here), '\n');
    assert.deepEqual(choices(), ['env', 'default', 'default']);
  });
});

test('an unreadable choice counts as none', async () => {
  await withTempFolder((data) => {
    const here = {data, config: data};
    mkdirSync(chosenProfilePath(here));
    assert.equal(chosenProfile(here, {}), 'default');
  });
});
