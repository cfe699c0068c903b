import {FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';

/** Turns the `FailureError` that storage throws into a value; anything else is a bug and passes. */
export async function storageResult<T>(
  action: () => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
}
