import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readGivenButton, readNamedValue} from '../../../src/domain/memo/given-button.ts';

const buttons = [
  ['열기', '열기', null],
  ['로그=https://ci.example.com/7', '로그', 'https://ci.example.com/7'],
  ['a=b', 'a=b', null],
  ['a=b=https://c.example/?d=https://e.example', 'a=b', 'https://c.example/?d=https://e.example'],
  [' 로그 = HTTP://ci.example.com ', '로그', 'HTTP://ci.example.com'],
  ['로그=ftp://ci.example.com', '로그', 'ftp://ci.example.com'],
  ['로그=ci.example.com/7', '로그', 'ci.example.com/7'],
  ['로그=//ci.example.com', '로그', '//ci.example.com'],
  ['로그=', '로그', ''],
  ['a=b.co=https://ci.example.com', 'a=b.co', 'https://ci.example.com'],
  ['값=1.5배', '값=1.5배', null],
  ['시간=9:00', '시간=9:00', null],
  ['=https://ci.example.com', '', 'https://ci.example.com'],
  ['', '', null],
] as const;

for (const [typed, title, url] of buttons) {
  test(`a button is a title, or a title before the address: ${JSON.stringify(typed)}`, () => {
    assert.deepEqual(readGivenButton(typed), {title, url});
  });
}

const values = [
  ['빌드=1204', ['빌드', '1204']],
  ['시간 = 3분 ', ['시간', '3분']],
  ['a=b=c', ['a', 'b=c']],
  ['a=', ['a', '']],
  ['a', null],
  ['=b', null],
  ['', null],
] as const;

for (const [typed, read] of values) {
  test(`a name ends at the first equals sign: ${JSON.stringify(typed)}`, () => {
    assert.deepEqual(readNamedValue(typed), read);
  });
}
