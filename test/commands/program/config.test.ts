import assert from 'node:assert/strict';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {withServices} from '../../support/services.ts';

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

  test('the registered domains are set, shown, extended by hand, and unset', async () => {
    await withServices(async ({ports}) => {
      const run = commandLineOn(ports);
      const set = await run(['config', 'set', 'domains', 'News.example.com,https://a.kr/x']);
      assert.deepEqual([set.code, set.stdout, set.stderr], [0, '', '']);
      const shown = await run(['config', 'domains']);
      assert.equal(shown.stdout, 'news.example.com,https://a.kr\n');
      const {preferences} = jsonOf(await run(['config', '--json'])) as {preferences: object};
      assert.deepEqual(Reflect.get(preferences, 'domains'), ['news.example.com', 'https://a.kr']);
      const refused = await run(['config', 'set', 'domains', '*.example.com']);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /예: news\.example\.com,blog\.example\.org/);
      assert.equal((await run(['config', 'unset', 'domains'])).code, 0);
      assert.equal((await run(['config', 'domains'])).stdout, 'off\n');
    });
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

  test('set and unset need a name, and set a value: exit 2', async () => {
    await withServices(async ({ports}) => {
      const run = commandLineOn(ports);
      const refused: readonly (readonly [string[], RegExp])[] = [
        [
          ['set'],
          /필수 인자가 없습니다: name \(다음 중 하나: restApiKey, .*kakao-tui config --help/,
        ],
        [['set', 'theme'], /없습니다: value \(다음 중 하나: auto, dark, light, contrast, none;/],
        [['set', 'colour'], /없는 설정입니다/],
        [['unset'], /없습니다: name/],
        [['unset', 'theme', 'dark'], /인자가 너무 많습니다/],
      ];
      for (const [args, words] of refused) {
        const {code, stdout, stderr} = await run(['config', ...args]);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
        assert.match(stderr, words);
      }
      const json = jsonOf(await run(['config', 'get', '--json']));
      assert.equal(json.schema, 'kakao-tui/config@1');
    });
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

  test('the language overrides the locale on a terminal only, and PKCE can be disabled', async () => {
    await using stage = await openStage();
    await stage.command(['config', 'language', 'en']);
    await using terminal = stage.open({args: ['status']});
    await terminal.until(/You are not logged in/);
    const language = async (args: string[], env = {}) =>
      /Log in first|먼저 로그인/.exec(
        (await stage.command(['status', ...args], {env})).stderr,
      )?.[0];
    assert.deepEqual(
      [
        await language([]),
        await language(['--lang', 'en']),
        await language([], {KAKAO_TUI_LANG: 'en'}),
        await language(['--lang=ko'], {KAKAO_TUI_LANG: 'en'}),
        await language([], {LANG: 'C.UTF-8'}),
      ],
      ['먼저 로그인', 'Log in first', 'Log in first', '먼저 로그인', 'Log in first'],
    );
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
    assert.match((await stage.command(['config'])).stdout, /link=off.*pkce=on/s);
    assert.ok(existsSync(path));
  });
});
