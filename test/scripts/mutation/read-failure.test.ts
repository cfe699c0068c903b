import assert from 'node:assert/strict';
import {test} from 'node:test';
import {failureReader} from '../../../scripts/mutation/read-failure.ts';

const files = ['test/a.test.ts', 'test/b.test.ts'];
const passing = "ok 1 - one\n  ---\n  location: '/copy/test/a.test.ts:1:1'\n  ...\n";
const failing = "not ok 2 - two\n  ---\n  location: '/copy/test/b.test.ts:9:1'\n  ...\n";

test('the first failure is found with its file, with the output cut anywhere', () => {
  const output = passing + failing;
  for (let cut = 0; cut < output.length; cut += 1) {
    const read = failureReader(files);
    const found = read(output.slice(0, cut)) ?? read(output.slice(cut));
    assert.deepEqual(found, {file: 'test/b.test.ts'}, `cut at ${cut}`);
  }
});

test('a failure inside a suite counts, and an expected one does not', () => {
  assert.deepEqual(failureReader(files)(failing.replace(/^/gm, '    ')), {file: 'test/b.test.ts'});
  assert.equal(failureReader(files)(failing.replace('two', 'two # TODO later')), null);
  assert.equal(failureReader(files)(passing), null);
});

test('a failure without a location still counts', () => {
  assert.deepEqual(failureReader(files)('not ok 1 - one\n  ---\n  ...\n'), {file: null});
});
