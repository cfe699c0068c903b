import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isLanguage,
  type Language,
  languageFor,
  languageOfLocale,
} from '../../../src/domain/program/language.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const rows: readonly (readonly [Environment, 'ko' | 'en'])[] = [
  [{LANG: 'ko_KR.UTF-8'}, 'ko'],
  [{LANG: 'ko'}, 'ko'],
  [{LANG: 'KO-kr'}, 'ko'],
  [{LANG: 'en_US.UTF-8'}, 'en'],
  [{LANG: 'C'}, 'en'],
  [{}, 'en'],
  [{LANG: 'kok_IN'}, 'en'],
  [{LANG: 'ko_KR', LC_ALL: 'en_US'}, 'en'],
  [{LANG: 'en_US', LC_MESSAGES: 'ko_KR'}, 'ko'],
  [{LANG: 'ko_KR', LC_ALL: '', LC_MESSAGES: ''}, 'ko'],
];

for (const [env, expected] of rows) {
  test(`${JSON.stringify(env)} selects ${expected}`, () => {
    assert.equal(languageOfLocale(env), expected);
  });
}

test('two languages are accepted, and no other value', () => {
  assert.deepEqual(['ko', 'en', 'fr', null, {}].map(isLanguage), [true, true, false, false, false]);
});

test('a person reads the language of the preferences, a script that of its locale; both obey what is set', () => {
  const ko = {LANG: 'ko_KR.UTF-8'};
  const en = {LANG: 'C.UTF-8'};
  const set = (env: Environment, KakaoTuiLang: string) => ({...env, KAKAO_TUI_LANG: KakaoTuiLang});
  type Row = [Language | null, Language | null, Environment, person: Language, script: Language];
  const rows: Row[] = [
    [null, null, ko, 'ko', 'ko'],
    [null, null, {}, 'en', 'en'],
    [null, 'ko', en, 'ko', 'en'],
    [null, 'en', ko, 'en', 'ko'],
    [null, 'ko', {}, 'ko', 'ko'],
    [null, 'en', set(en, 'ko'), 'ko', 'ko'],
    [null, 'en', set(ko, 'fr'), 'en', 'ko'],
    ['en', 'ko', set(ko, 'ko'), 'en', 'en'],
  ];
  for (const [option, preference, env, person, script] of rows) {
    const sources = {option, preference, env};
    const read = [languageFor('person', sources), languageFor('script', sources)];
    assert.deepEqual(read, [person, script], JSON.stringify(sources));
  }
});
