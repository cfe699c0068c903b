import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {tempFolder} from '../support/temp-folder.ts';
import {root} from './action-file.ts';

const author = {GIT_AUTHOR_NAME: '길동', GIT_AUTHOR_EMAIL: 'gil@example.com'};
const env = {
  PATH: process.env['PATH'],
  ...author,
  GIT_COMMITTER_NAME: author.GIT_AUTHOR_NAME,
  GIT_COMMITTER_EMAIL: author.GIT_AUTHOR_EMAIL,
  GIT_CONFIG_GLOBAL: '/dev/null',
};

function git(folder: string, ...args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync('git', args, {cwd: folder, env, encoding: 'utf8'});
  assert.equal(status, 0, `git ${args.join(' ')}\n${stderr}`);
  return stdout.trim();
}

/** A checkout of the project with an origin; dist/ is ignored there as here. */
function openCheckout() {
  const origin = tempFolder();
  git(origin, 'init', '-q', '--bare');
  const checkout = tempFolder();
  git(checkout, 'init', '-q', '-b', 'main');
  mkdirSync(join(checkout, 'docs'));
  for (const path of [
    'action.yml',
    'scripts/action',
    'LICENSE',
    'docs/github-action.md',
    '.gitignore',
    'dist',
  ]) {
    cpSync(join(root, path), join(checkout, path), {recursive: true});
  }
  git(checkout, 'remote', 'add', 'origin', origin);
  git(checkout, 'add', '.');
  git(checkout, 'commit', '-q', '-m', 'source');
  const release = (version: string) =>
    spawnSync('bash', ['scripts/action/release.sh', version], {
      cwd: checkout,
      env,
      encoding: 'utf8',
    });
  return {origin, checkout, release};
}

describe('the release of the action', () => {
  test('adds a commit with the built program, which is all that a runner needs', () => {
    const {origin, checkout, release} = openCheckout();
    for (const version of ['v1.2.3', 'v1.2.4']) {
      const {status, stderr} = release(version);
      assert.deepEqual([status, stderr], [0, '']);
    }
    assert.equal(git(checkout, 'status', '--porcelain'), '');
    assert.equal(git(origin, 'rev-parse', 'action'), git(origin, 'rev-parse', 'action-v1.2.4'));
    assert.equal(git(origin, 'rev-parse', 'action~1'), git(origin, 'rev-parse', 'action-v1.2.3'));
    const runner = join(tempFolder(), 'runner');
    git(
      tempFolder(),
      'clone',
      '-q',
      '--depth',
      '1',
      '-b',
      'action-v1.2.3',
      `file://${origin}`,
      runner,
    );
    assert.deepEqual(readdirSync(runner).toSorted(), [
      '.git',
      'LICENSE',
      'action.yml',
      'dist',
      'docs',
      'scripts',
    ]);
    const {stdout} = spawnSync(
      process.execPath,
      [join(runner, 'dist/kakao-tui.mjs'), '--version'],
      {
        encoding: 'utf8',
      },
    );
    assert.match(stdout, /^\d+\.\d+\.\d+/);
    const started = spawnSync('bash', [join(runner, 'scripts/action/start.sh')], {
      env,
      encoding: 'utf8',
    });
    assert.match(started.stdout, /rest-api-key is empty/, 'the action runs from there');
    assert.equal(existsSync(join(runner, 'scripts/action/release.sh')), false);
  });

  test('refuses what is no version, and a checkout that is not built', () => {
    const {checkout, release} = openCheckout();
    assert.equal(release('main; touch x').status, 2);
    git(checkout, 'clean', '-fdxq');
    assert.match(release('v1.2.3').stderr, /dist\/ is not built/);
  });
});
