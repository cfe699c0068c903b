import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeOf} from '../../../src/system/doctor/diagnosis-locale.ts';

test('the locale of messages is found, and whether characters are UTF-8', () => {
  const of = (env: Record<string, string>) => Object.values(localeOf(env, 'linux'));
  assert.deepEqual(of({LANG: 'ko_KR.UTF-8'}), ['ko_KR.UTF-8', true]);
  assert.deepEqual(of({LANG: 'ko_KR.utf8', LC_MESSAGES: 'C'}), ['C', true]);
  assert.deepEqual(of({LANG: 'ko_KR.UTF-8', LC_CTYPE: 'ko_KR.eucKR'}), ['ko_KR.UTF-8', false]);
  assert.deepEqual(of({LANG: 'ko_KR.UTF-8', LC_ALL: 'C'}), ['C', false]);
  assert.deepEqual(of({}), ['', false]);
  assert.deepEqual(localeOf({}, 'darwin'), {locale: '', isUtf8: true});
});
