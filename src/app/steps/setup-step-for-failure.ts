import type {Failure} from '../../domain/failure/failure.ts';
import {type KakaoCode, meaningOf} from '../../domain/failure/kakao-code.ts';
import {codeOfError} from '../../domain/failure/named-errors.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';

/** The step of the first run that fixes a failure; null when no step does. */
export function setupStepForFailure(failure: Failure): SetupStep | null {
  if (failure.kind === 'invalid-redirect-uri') return 'redirect-uri';
  if (failure.kind === 'setup-missing') return 'rest-api-key';
  const code = codeIn(failure);
  return code === null ? null : (meaningOf(code).step ?? null);
}

function codeIn(failure: Failure): KakaoCode {
  if (failure.kind === 'login-denied') return codeOfError(failure.error, failure.description);
  return failure.kind === 'kakao' || failure.kind === 'koe-page' ? failure.code : null;
}
