import type {Finding} from '../../domain/doctor/finding.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';

/** Examines one thing and returns its findings; empty when there is nothing to report. */
export type Check<View> = (view: View) => Promise<readonly Finding[]>;

interface Steps<View, Measured> {
  /** Only reads. The fields that it takes from the view are all that the check needs. */
  measure(view: View): Measured | Promise<Measured>;
  /** Only decides. */
  judge(measured: Measured): Finding | readonly Finding[];
}

/** Builds a check from its two steps; each finding names its own id. */
export function check<View, Measured>({measure, judge}: Steps<View, Measured>): Check<View> {
  return async (view) => [judge(await measure(view))].flat();
}

/** Returns the `FailureError` of an action as a value; any other error is a bug and is rethrown. */
export function attempt<T>(action: () => T): Result<T> {
  try {
    return succeeded(action());
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
}
