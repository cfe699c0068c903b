import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readOptions} from '../../../scripts/frames/options.ts';

const known = ['main', 'main-empty', 'search', 'search-hits'];

function optionsOf(args: readonly string[], isTerminal = false) {
  const read = readOptions(args, {known, isTerminal});
  assert.ok(read.ok, read.ok ? '' : read.problem);
  return read.options;
}

function problemOf(...args: readonly string[]): string {
  const read = readOptions(args, {known, isTerminal: false});
  assert.ok(!read.ok);
  return read.problem;
}

test('without a screen the names are listed, with --all every screen is printed', () => {
  assert.equal(optionsOf([]).names, null);
  assert.deepEqual(optionsOf(['--all']).names, known);
  assert.deepEqual(optionsOf(['--update']).names, known);
  assert.deepEqual(optionsOf(['main', '--update']).names, ['main']);
});

test('a screen is drawn at 80x24 in Korean unless another size or language is given', () => {
  const {setting} = optionsOf(['main']);
  assert.deepEqual(setting, {columns: 80, rows: 24, language: 'ko', isAscii: false});
  const other = optionsOf(['main', '--size', '40x10', '--lang', 'en', '--ascii']);
  assert.deepEqual(other.setting, {columns: 40, rows: 10, language: 'en', isAscii: true});
});

test('colors are for terminals, unless the options say otherwise', () => {
  assert.equal(optionsOf(['main']).hasColor, false);
  assert.equal(optionsOf(['main'], true).hasColor, true);
  assert.equal(optionsOf(['main', '--color']).hasColor, true);
  assert.equal(optionsOf(['main', '--no-color'], true).hasColor, false);
  assert.equal(optionsOf(['main', '--theme', 'light']).theme, 'light');
});

test('an unknown screen is refused with similar names', () => {
  assert.equal(problemOf('mian'), 'there is no screen mian; near it: main');
  assert.equal(problemOf('hits'), 'there is no screen hits; near it: search-hits');
  assert.equal(
    problemOf('main', 'search-missing'),
    'there is no screen search-missing; near it: search, search-hits',
  );
  assert.equal(problemOf('weather'), 'there is no screen weather; npm run frames lists them');
});

test('an invalid size, language, theme or option is refused by name', () => {
  assert.match(problemOf('main', '--size', '40'), /--size .*: 40$/);
  assert.match(problemOf('main', '--size', '0x10'), /--size .*: 0x10$/);
  assert.match(problemOf('main', '--lang', 'fr'), /--lang .*: fr$/);
  assert.match(problemOf('main', '--theme', 'pink'), /--theme .*: pink$/);
  assert.match(problemOf('main', '--wide'), /--wide/);
});
