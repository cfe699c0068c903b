import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  backgroundFromPalette,
  backgroundOf,
} from '../../../src/domain/program/terminal-background.ts';

for (const [color, background] of [
  ['rgb:0000/0000/0000', 'dark'],
  ['rgb:1e/1e/2e', 'dark'],
  ['rgb:002b/0036/0042', 'dark'],
  ['rgb:ffff/ffff/ffff', 'light'],
  ['rgb:fdfd/f6f6/e3e3', 'light'],
  ['rgb:f/f/f', 'light'],
  ['rgb:6/6/6', 'dark'],
  ['rgb:7/7/7', 'light'],
  ['rgb:75/75/75', 'dark'],
  ['rgb:76/76/76', 'light'],
  ['rgb:ffff/0000/0000', 'light'],
  ['rgb:0000/ffff/0000', 'light'],
  ['rgb:0000/0000/ffff', 'dark'],
  ['RGB:FFFF/FFFF/FFFF', 'light'],
  ['rgba:1515/1717/1c1c/cccc', 'dark'],
  ['', null],
  ['#ffffff', null],
  ['rgb:zz/00/00', null],
] as const) {
  test(`the background ${color || 'without an answer'} is ${background}`, () => {
    assert.equal(backgroundOf(color), background);
  });
}

for (const [value, background] of [
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;7', 'light'],
  ['12;8', 'dark'],
  ['0;6', 'dark'],
  ['0;9', 'light'],
  ['0;16', null],
  ['default;default', null],
  ['15;99', null],
  ['', null],
  [undefined, null],
] as const) {
  test(`COLORFGBG=${value} is ${background}`, () => {
    assert.equal(backgroundFromPalette(value), background);
  });
}
