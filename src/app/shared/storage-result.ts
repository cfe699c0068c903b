import {FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';

/**
 * Returns the `FailureError` that storage throws as a value; any other error is a bug and is
 * rethrown.
 */
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
