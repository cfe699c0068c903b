import type {Finding} from '../../domain/doctor/finding.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';

/** Looks at one thing and tells what it found; nothing, where there is nothing to tell. */
export type Check<View> = (view: View) => Promise<readonly Finding[]>;

interface Steps<View, Measured> {
  /** Only looks. What it takes of the view is all that the check needs. */
  measure(view: View): Measured | Promise<Measured>;
  /** Only thinks. */
  judge(measured: Measured): Finding | readonly Finding[];
}

/** A check made of its two steps; each finding names its own id. */
export function check<View, Measured>({measure, judge}: Steps<View, Measured>): Check<View> {
  return async (view) => [judge(await measure(view))].flat();
}

/** The `FailureError` of an action as a value; anything else is a bug and passes. */
export function attempt<T>(action: () => T): Result<T> {
  try {
    return succeeded(action());
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
}
