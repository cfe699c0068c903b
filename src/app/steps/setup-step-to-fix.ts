import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {State} from '../state/state.ts';
import {setupStepForFailure} from './setup-step-for-failure.ts';

/** Where the settings are mended that Kakao refused, at the exchange or on its page; null: nowhere. */
export function setupStepToFix({login, demo}: State): SetupStep | null {
  if (demo !== null) return null;
  if (login.kind === 'failed') return setupStepForFailure(login.failure);
  const refusal = login.kind === 'awaiting-code' ? login.refusal : null;
  return refusal === null ? null : setupStepForFailure(refusal);
}
