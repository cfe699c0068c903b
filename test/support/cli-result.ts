import assert from 'node:assert/strict';
import {assertInvariants} from './invariants.ts';
import type {CliResult} from './run.ts';

/** Asserts what must hold after every run of the command line. */
export function assertClean({code, stdout, stderr}: CliResult, secrets: readonly string[]): void {
  const output = `${stdout}\n${stderr}`;
  assertInvariants({exit: code, output, secrets});
  assert.doesNotMatch(output, /node:internal|Warning|unexpected error|예상하지 못한/);
  assert.doesNotMatch(output, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/, 'control characters');
}

/** The one JSON object on stdout. */
export function jsonOf({stdout}: CliResult) {
  assert.equal(stdout.trimEnd().split('\n').length, 1, `one line expected:\n${stdout}`);
  return JSON.parse(stdout);
}
