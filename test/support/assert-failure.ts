import assert from 'node:assert/strict';
import {type Failure, FailureError} from '../../src/domain/failure/failure.ts';
import type {Result} from '../../src/domain/failure/result.ts';

type StorageFailure = Extract<Failure, {kind: 'storage'}>;

/** Asserts that the call throws a storage failure with this problem, and returns the failure. */
export function assertStorageFailure(
  problem: StorageFailure['problem'],
  call: () => unknown,
): StorageFailure {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    const {failure} = error;
    assert.ok(failure.kind === 'storage', failure.kind);
    assert.equal(failure.problem, problem, JSON.stringify(failure));
    return failure;
  }
  return assert.fail(`nothing was thrown where '${problem}' was expected`);
}

/** The value of a result; fails if the result is a failure. */
export function valueIn<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The failure of a result, of the given kind; fails if the result is anything else. */
export function failureOf<K extends Failure['kind']>(
  kind: K,
  result: Result<unknown>,
): Extract<Failure, {kind: K}> {
  assert.ok(!result.ok, 'success where a failure was expected');
  assert.equal(result.failure.kind, kind, JSON.stringify(result.failure));
  return result.failure as Extract<Failure, {kind: K}>;
}
