import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exitCodeOfFindings, note, ok, problem} from '../../../src/domain/doctor/finding.ts';

const fact = {kind: 'no-token-file'} as const;
const problems = (...exits: (1 | 4 | 5 | 7)[]) =>
  exits.map((exit) => problem('token-files', exit, fact));

test('the exit code is that of the problem to fix first', () => {
  assert.equal(exitCodeOfFindings([]), 0);
  assert.equal(exitCodeOfFindings([ok('token-files', fact), note('token-files', fact)]), 0);
  assert.equal(exitCodeOfFindings(problems(4)), 4);
  assert.equal(exitCodeOfFindings(problems(4, 7)), 7);
  assert.equal(exitCodeOfFindings(problems(4, 7, 5)), 5);
  assert.equal(exitCodeOfFindings(problems(4, 7, 5, 1)), 1);
});
