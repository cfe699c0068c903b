import type {Failure} from './failure.ts';

/**
 * The return value of an operation that can fail in expected ways; unexpected errors are thrown.
 */
export type Result<T> = {ok: true; value: T} | {ok: false; failure: Failure};

export function succeeded<T>(value: T): Result<T> {
  return {ok: true, value};
}

export function failed(failure: Failure): {ok: false; failure: Failure} {
  return {ok: false, failure};
}
