import assert from 'node:assert/strict';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

describe('config', {concurrency: 2}, () => {
  test('shows, changes and refuses values', async () => {
    await using stage = await openStage();
    const all = await stage.command(['config']);
    assert.match(all.stdout, /^restApiKey=\nredirectUri=http:\/\/localhost:8931\/callback\n/);
    assert.equal(all.stderr, '');
    assert.equal((await stage.command(['config', 'link', 'https://example.com/a'])).code, 0);
    assert.equal((await stage.command(['config', 'link'])).stdout, 'https://example.com/a\n');
    for (const [name, value] of [
      ['link', 'ftp://example.com'],
      ['redirectUri', 'kakao://x'],
      ['language', 'fr'],
      ['pkce', 'maybe'],
      ['compose.submit', 'f5'],
      ['theme', 'pink'],
      ['motion', 'slow'],
      ['clientSecret', 'x'],
    ]) {
      const refused = await stage.command(['config', name ?? '', value ?? '']);
      assert.deepEqual([name, refused.code, refused.stdout], [name, 2, '']);
    }
    assert.equal((await stage.command(['config', 'link'])).stdout, 'https://example.com/a\n');
    assert.equal(statSync(join(stage.home, 'config.json')).mode & 0o777, 0o600);
  });

  test('get prints one value, or all, and accepts no value', async () => {
    await using stage = await openStage();
    assert.equal((await stage.command(['config', 'get', 'theme'])).stdout, 'auto\n');
    const all = await stage.command(['config', 'get']);
    assert.deepEqual(all.stdout, (await stage.command(['config'])).stdout);
    assert.equal((await stage.command(['config', 'get', 'theme', 'dark'])).code, 2);
    const unknown = await stage.command(['config', 'get', 'colour']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /restApiKey/);
    assert.equal((await stage.command(['config', 'theme'])).stdout, 'auto\n');
  });

  test('the key that sends is set with or without the word set', async () => {
    await using stage = await openStage();
    const set = await stage.command(['config', 'set', 'compose.submit', 'ctrl+enter']);
    assert.deepEqual([set.code, set.stdout, set.stderr], [0, '', '']);
    assert.equal((await stage.command(['config', 'compose.submit'])).stdout, 'ctrl+enter\n');
    const file: unknown = JSON.parse(readFileSync(join(stage.home, 'config.json'), 'utf8'));
    assert.deepEqual(file, {'compose.submit': 'ctrl+enter'});
    await stage.command(['config', 'compose.submit', 'alt+enter']);
    assert.equal((await stage.command(['config', 'compose.submit'])).stdout, 'alt+enter\n');
    assert.equal((await stage.command(['config', 'compose.submit', 'enter', 'more'])).code, 2);
  });

  test('the language overrides the locale, and PKCE can be disabled', async () => {
    await using stage = await openStage();
    await stage.command(['config', 'language', 'en']);
    assert.match((await stage.command(['status'])).stderr, /You are not logged in/);
    await stage.command(['config', 'pkce', 'false']);
    await using cli = stage.start(['login', '--no-browser']);
    const [address = ''] = await cli.untilStdout(/^http\S+$/m);
    assert.equal(new URL(address).searchParams.get('code_challenge'), null);
  });

  test('a damaged file is reported in one line and renamed, and the defaults are used', async () => {
    await using stage = await openStage({loggedIn: true});
    const path = join(stage.home, 'config.json');
    for (const damaged of ['{"link": "https://exa', '[]']) {
      writeFileSync(path, damaged);
      const {code, stdout, stderr} = await stage.command(['status', '--json', '--offline']);
      assert.equal(code, 0);
      assert.equal(JSON.parse(stdout).loggedIn, true);
      assert.match(stderr, /^설정 파일이 손상되어 기본값을 씁니다: \/\S+\/config\.json\n$/);
      assert.equal(readFileSync(path, 'utf8'), damaged);
    }
    writeFileSync(path, 'torn');
    await stage.command(['config', 'language', 'en']);
    assert.equal(readFileSync(`${path}.damaged`, 'utf8'), 'torn');
    assert.equal((await stage.command(['config', 'language'])).stderr, '');
    writeFileSync(path, '{"language": 7, "link": "x", "__proto__": {"pkce": false}}');
    assert.match((await stage.command(['config'])).stdout, /link=https:\/\/developers.*pkce=true/s);
    assert.ok(existsSync(path));
  });
});
