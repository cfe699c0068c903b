import type {Failure} from './failure.ts';

/** What an operation that may foreseeably fail returns; anything unforeseen throws. */
export type Result<T> = {ok: true; value: T} | {ok: false; failure: Failure};

export function succeeded<T>(value: T): Result<T> {
  return {ok: true, value};
}

export function failed(failure: Failure): {ok: false; failure: Failure} {
  return {ok: false, failure};
}
