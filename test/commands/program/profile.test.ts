import assert from 'node:assert/strict';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {openStage} from '../../support/kakao-stage.ts';

describe('profiles', {concurrency: 2}, () => {
  test('each profile has its own login, history and preferences', async () => {
    await using stage = await openStage({loggedIn: true});
    assert.equal((await stage.command(['profile', 'add', 'work'])).code, 0);
    assert.equal((await stage.command(['profile', 'add', 'work'])).code, 2);
    assert.equal((await stage.command(['send', '여기'])).code, 0);
    for (const args of [
      ['--profile', 'work', 'send', '저기'],
      ['send', '--profile', 'work', '저기'],
    ]) {
      assert.equal((await stage.command(args)).code, 4, args.join(' '));
    }
    const env = {KAKAO_TUI_PROFILE: 'work'};
    assert.equal((await stage.command(['config', 'language', 'en'], {env})).code, 0);
    const there = await stage.command(['status'], {env});
    assert.equal(there.code, 4);
    assert.equal((await stage.command(['config', 'language'], {env})).stdout, 'en\n');
    assert.equal((await stage.command(['config', 'language'])).stdout, 'auto\n');
    assert.equal((await stage.command(['status', '--offline'])).code, 0);
    const history = await stage.command(['history', '--jsonl'], {env});
    assert.equal(history.stdout.trim().split('\n').length, 2);
    const folder = join(stage.home, 'profiles', 'work');
    assert.ok(existsSync(join(folder, 'state.db')));
    assert.ok(existsSync(join(folder, 'locks')));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  test('use sets the default profile; the option overrides the environment', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.command(['profile', 'add', 'work']);
    assert.equal((await stage.command(['profile', 'use', 'work'])).code, 0);
    assert.equal((await stage.command(['status', '--offline'])).code, 4);
    const listed = await stage.command(['profile', 'list']);
    assert.equal(listed.stdout, '  default\n* work\n');
    const env = {KAKAO_TUI_PROFILE: 'work'};
    assert.equal(
      (await stage.command(['--profile', 'default', 'status', '--offline'], {env})).code,
      0,
    );
    assert.equal((await stage.command(['profile', 'use', 'default'])).code, 0);
    assert.equal((await stage.command(['status', '--offline'])).code, 0);
    const json = jsonOf(await stage.command(['profile', 'list', '--json']));
    assert.deepEqual(json, {
      schema: 'kakao-tui/profiles@1',
      current: 'default',
      profiles: ['default', 'work'],
    });
  });

  test('a name is not a path, and a missing profile creates nothing', async () => {
    await using stage = await openStage({loggedIn: true});
    for (const name of [
      '..',
      '../up',
      '/tmp/x',
      'a/b',
      '.hidden',
      'a b',
      '',
      '가',
      'a'.repeat(41),
    ]) {
      const refused = await stage.command(['profile', 'add', name]);
      assert.equal(refused.code, 2, name);
      assert.equal((await stage.command(['send', '--profile', name, 'x'])).code, 2, name);
    }
    const typo = await stage.command(['send', '--json', '--profile', 'wrok', 'x']);
    assert.deepEqual([typo.code, jsonOf(typo).error.code], [2, 'profile-missing']);
    const env = {KAKAO_TUI_PROFILE: '../up'};
    assert.equal((await stage.command(['send', 'x'], {env})).code, 2);
    assert.equal((await stage.command(['--help'], {env})).code, 0);
    assert.equal(existsSync(join(stage.home, 'profiles')), false);
  });

  test('remove lists what is lost and needs --force without a terminal', async () => {
    await using stage = await openStage({loggedIn: true});
    await stage.command(['profile', 'add', 'old']);
    await stage.command(['profile', 'use', 'old']);
    await stage.command(['send', '하나']);
    const asked = await stage.command(['profile', 'remove', 'old']);
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /메모 기록 1건\(보내지 않은 것 1건\).*\n.*--force/);
    assert.equal((await stage.command(['profile', 'remove', 'old', '--force'])).code, 0);
    assert.equal(existsSync(join(stage.home, 'profiles', 'old')), false);
    assert.equal((await stage.command(['profile', 'list'])).stdout, '* default\n');
    assert.equal((await stage.command(['profile', 'remove', 'default', '--force'])).code, 2);
    assert.equal((await stage.command(['profile', 'remove', 'none', '--force'])).code, 2);
    assert.ok(readFileSync(join(stage.home, 'state.db')).length > 0);
  });
});
