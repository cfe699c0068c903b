import type {Failure} from '../../domain/failure/failure.ts';
import {refusesGrant} from '../../domain/failure/kakao-code.ts';
import type {Result} from '../../domain/failure/result.ts';

/** How a code without a state to check was exchanged. */
interface BareExchange {
  readonly hasVerifier: boolean;
}

/**
 * Adds to Kakao's refusal of a bare code that it may come from another login address: Kakao refuses
 * such a code as it does a used one. Another redirect URI (KOE303) has its own words.
 */
export function explainRefusedCode<T>(outcome: Result<T>, {hasVerifier}: BareExchange): Result<T> {
  if (outcome.ok || !isUnknownCode(outcome.failure)) return outcome;
  return {ok: false, failure: {kind: 'code-refused', hasVerifier, cause: outcome.failure}};
}

function isUnknownCode(failure: Failure): boolean {
  const isOtherRedirect = failure.kind === 'kakao' && failure.code === 'KOE303';
  return refusesGrant(failure, 'authorization-code') && !isOtherRedirect;
}
