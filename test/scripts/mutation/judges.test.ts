import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CoverageEntry} from '../../../scripts/mutation/coverage-entry.ts';
import {judgesOf} from '../../../scripts/mutation/judges.ts';

const file = 'src/domain/limit.ts';
/** The first of eight spots. */
const seen = {[file]: {hash: 'now', bits: Buffer.from([1]).toString('base64')}};

function entry(name: string, given: Partial<CoverageEntry> = {}): CoverageEntry {
  return {test: name, took: 500, passes: true, runsProgram: false, seen, ...given};
}

function benchesOf(map: readonly CoverageEntry[], spot = 0): readonly (readonly string[])[] {
  const benches = judgesOf({file}, {map, spots: new Map([['now', spot]])});
  return benches.map((bench) => bench.map(({name}) => name));
}

test('the tests of the source come first, then its folder, the compiler and the rest', () => {
  const map = [
    entry('test/slow.test.ts', {took: 9000}),
    entry('test/1.test.ts', {took: 1}),
    entry('test/domain/other.test.ts'),
    entry('test/domain/limit.test.ts', {took: 8000}),
    entry('test/domain/limit.words.test.ts', {took: 800}),
  ];
  assert.deepEqual(benchesOf(map), [
    ['test/domain/limit.words.test.ts', 'test/domain/limit.test.ts'],
    ['test/domain/other.test.ts'],
    ['types'],
    ['test/1.test.ts', 'test/slow.test.ts'],
  ]);
});

test('tests that need a build share no process with tests that need none', () => {
  const map = [
    entry('test/1.test.ts', {took: 1}),
    entry('test/2.test.ts', {took: 2, runsProgram: true}),
    entry('test/3.test.ts', {took: 3, runsProgram: true}),
  ];
  assert.deepEqual(benchesOf(map), [
    ['types'],
    ['test/1.test.ts'],
    ['test/2.test.ts', 'test/3.test.ts'],
  ]);
});

test('a test that fails by itself, or evaluates another place, is not a judge', () => {
  assert.deepEqual(benchesOf([entry('test/1.test.ts', {passes: false})]), []);
  assert.deepEqual(benchesOf([entry('test/1.test.ts')], 1), []);
});
