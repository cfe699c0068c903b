import assert from 'node:assert/strict';
import {test} from 'node:test';
import {divideIntoBatches} from '../../../scripts/suite/batches.ts';
import {randomNumbers} from '../../../scripts/suite/random-numbers.ts';
import {findTestFiles} from '../../../scripts/suite/test-files.ts';

const files = findTestFiles();

test('every test file runs once, in any order', () => {
  for (const random of [null, randomNumbers(1), randomNumbers(2)]) {
    const batches = divideIntoBatches(files, random);
    assert.deepEqual(batches.flat().sort(), files);
    assert.ok(batches.every((batch) => batch.length > 0));
  }
});

test('a seed repeats its order, and each seed has another one', () => {
  const order = (seed: number) => divideIntoBatches(files, randomNumbers(seed)).flat();
  assert.deepEqual(order(7), order(7));
  assert.notDeepEqual(order(7), order(8));
  assert.notDeepEqual(order(7), divideIntoBatches(files).flat());
});

test('the slow files of a folder do not share one process', () => {
  for (const batch of divideIntoBatches(files)) {
    const crash = batch.filter((file) => file.includes('/test/crash/'));
    assert.ok(crash.length <= 1, crash.join('\n'));
  }
});

test('files, folders and globs choose what runs', () => {
  const own = 'test/scripts/suite/batches.test.ts';
  assert.equal(findTestFiles([own]).length, 1);
  assert.ok(findTestFiles(['test/scripts']).some((file) => file.endsWith(own)));
  assert.ok(findTestFiles(['test/*/suite/*.test.ts']).some((file) => file.endsWith(own)));
  assert.deepEqual(findTestFiles(['test/scripts/suite/batch*']), findTestFiles([own]));
  assert.deepEqual(findTestFiles([own, own]), findTestFiles([own]));
});

test('a name that matches no test file is refused, also together with others that do', () => {
  const own = 'test/scripts/suite/batches.test.ts';
  for (const name of ['test/no-such-folder', 'test/no-such.test.ts', 'package.json']) {
    assert.throws(() => findTestFiles([name]), new Error(`no test file: ${name}`));
    assert.throws(() => findTestFiles([own, name]), new Error(`no test file: ${name}`));
  }
});
