import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isLanguage, languageOfLocale} from '../../../src/domain/program/language.ts';

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
