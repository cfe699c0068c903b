import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  defaultPreferences,
  isPreferenceName,
  type PreferenceName,
  preferenceChoices,
  preferenceExample,
  preferenceNames,
  preferencesFrom,
  preferenceTyped,
  typedPreference,
  unusablePreferences,
} from '../../../src/domain/preferences/preferences.ts';

/** For each preference: typed values with their results, and refused ones. */
const typed: Readonly<
  Record<PreferenceName, {taken: readonly [string, unknown][]; refused: readonly string[]}>
> = {
  restApiKey: {taken: [[' 0123abcd ', '0123abcd']], refused: ['', ' ']},
  redirectUri: {
    taken: [['http://localhost:9000/x', 'http://localhost:9000/x']],
    refused: ['', 'x', 'ftp://localhost'],
  },
  language: {
    taken: [
      ['ko', 'ko'],
      ['en', 'en'],
      ['auto', null],
    ],
    refused: ['de', '', 'KO'],
  },
  link: {
    taken: [
      ['https://example.com', 'https://example.com'],
      ['off', defaultPreferences.link],
    ],
    refused: ['', 'x', 'javascript:alert(1)'],
  },
  button: {
    taken: [
      [' 열기 ', '열기'],
      ['off', null],
    ],
    refused: ['', '가'.repeat(15)],
  },
  domains: {
    taken: [
      [' News.Example.com, https://한글.kr/a ', ['news.example.com', 'https://xn--bj0bj06e.kr']],
      ['a.kr:8443,http://a.kr:80 a.kr,a.kr/b', ['a.kr:8443', 'http://a.kr', 'a.kr']],
      ['localhost:3000,[::1]:8080', ['localhost:3000', '[::1]:8080']],
      ['off', []],
    ],
    refused: ['', ' , ', 'ftp://a.kr', '*.a.kr', 'me@a.kr', 'a.kr,https://', 'a.kr:99999', '//a'],
  },
  thumbnails: {taken: [['off', false]], refused: ['maybe']},
  numbers: {
    taken: [
      ['on', true],
      ['true', true],
      ['off', false],
      ['false', false],
    ],
    refused: ['', '1', 'yes', 'toString'],
  },
  layout: {
    taken: [
      ['chat', 'chat'],
      ['log', 'log'],
      ['auto', 'auto'],
    ],
    refused: ['', 'grid'],
  },
  pkce: {taken: [['off', false]], refused: ['maybe']},
  'compose.submit': {taken: [['ctrl+enter', 'ctrl+enter']], refused: ['', 'space']},
  'history.keep': {
    taken: [
      [' 2y ', '2y'],
      ['off', null],
      ['forever', null],
    ],
    refused: ['', '0d', 'long'],
  },
  theme: {taken: [['contrast', 'contrast']], refused: ['', 'pink']},
  motion: {taken: [['on', true]], refused: ['slow']},
};

for (const [name, {taken, refused}] of Object.entries(typed)) {
  test(`${name}: a typed value is read, or refused`, () => {
    assert.ok(isPreferenceName(name));
    for (const [text, value] of taken)
      assert.deepEqual(preferenceTyped(name, text), {[name]: value});
    for (const text of refused) assert.equal(preferenceTyped(name, text), null, text);
  });

  test(`${name}: a saved value is read back, and an unusable one counts as not set`, () => {
    assert.ok(isPreferenceName(name));
    for (const [, value] of taken) {
      assert.deepEqual(preferencesFrom({[name]: value})[name], value);
      assert.deepEqual(unusablePreferences({[name]: value}), []);
    }
    const unusable = {[name]: {}};
    assert.deepEqual(preferencesFrom(unusable), defaultPreferences);
    assert.deepEqual(unusablePreferences(unusable), [name]);
  });
}

test('the names are those of the table, without inherited properties', () => {
  assert.deepEqual([...preferenceNames].sort(), Object.keys(typed).sort());
  for (const name of ['toString', '__proto__', 'constructor', '']) {
    assert.ok(!isPreferenceName(name), name);
  }
});

test('the allowed words are listed when others are refused', () => {
  assert.deepEqual(preferenceChoices('theme'), ['auto', 'dark', 'light', 'contrast', 'none']);
  assert.deepEqual(preferenceChoices('link'), []);
});

test('an example is given for a value that is refused, where it explains the format', () => {
  assert.equal(preferenceExample('link'), null);
  const example = preferenceExample('domains') ?? '';
  assert.equal(typedPreference('domains', preferencesFrom({domains: example.split(',')})), example);
});

test('domains that were written into the file by hand are read like typed ones', () => {
  const {domains} = preferencesFrom({domains: ['HTTPS://News.example.com/', 'a.kr']});
  assert.deepEqual(domains, ['https://news.example.com', 'a.kr']);
  assert.deepEqual(unusablePreferences({domains: ['a.kr', '*']}), ['domains']);
});

test('an empty key in the file is not a key', () => {
  assert.equal(preferencesFrom({restApiKey: ''}).restApiKey, null);
  assert.deepEqual(unusablePreferences({restApiKey: ''}), []);
});

test('a value is shown as it is typed', () => {
  for (const [name, {taken}] of Object.entries(typed)) {
    if (!isPreferenceName(name)) assert.fail(name);
    for (const [, value] of taken) {
      const shown = typedPreference(name, {...defaultPreferences, [name]: value});
      assert.deepEqual(preferenceTyped(name, shown), {[name]: value}, `${name}=${shown}`);
    }
  }
  const shown = preferenceNames.map(
    (name) => `${name}=${typedPreference(name, defaultPreferences)}`,
  );
  assert.deepEqual(shown.slice(2, 7), [
    'language=auto',
    'link=off',
    'button=off',
    'numbers=on',
    'pkce=on',
  ]);
  assert.ok(shown.includes('history.keep=forever') && shown.includes('restApiKey='));
});
