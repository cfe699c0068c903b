import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {State} from '../state/state.ts';
import {setupStepForFailure} from './setup-step-for-failure.ts';

/**
 * The step that fixes the settings that Kakao rejected, at the code exchange or on its page; null
 * when there is none.
 */
export function setupStepToFix({login, demo}: State): SetupStep | null {
  if (demo !== null) return null;
  if (login.kind === 'failed') return setupStepForFailure(login.failure);
  const refusal = login.kind === 'awaiting-code' ? login.refusal : null;
  return refusal === null ? null : setupStepForFailure(refusal);
}
