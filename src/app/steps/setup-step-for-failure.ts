import type {Failure} from '../../domain/failure/failure.ts';
import {meaningOf} from '../../domain/failure/kakao-code.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';

/** The step of the first run that fixes a failure; null when no step does. */
export function setupStepForFailure(failure: Failure): SetupStep | null {
  if (failure.kind === 'invalid-redirect-uri') return 'redirect-uri';
  if (failure.kind === 'setup-missing') return 'rest-api-key';
  const isCoded = failure.kind === 'kakao' || failure.kind === 'koe-page';
  return isCoded ? (meaningOf(failure.code).step ?? null) : null;
}
