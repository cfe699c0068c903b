import type {Failure} from './failure.ts';
import {isMaintenanceCode, isQuotaCode, isTokenRefusal} from './kakao-code.ts';
import type {SendOutcome} from './send-outcome.ts';

/** What to do with a memo part after its request, decided by what is proved, never by guessing. */
export type Settlement =
  | {kind: 'sent'}
  | {kind: 'unknown'; failure: Failure}
  | {kind: 'failed'; failure: Failure}
  /** Nothing arrived: it may be tried again. `pause` stops all sending until something changes. */
  | {kind: 'retry'; failure: Failure; pause: 'none' | 'quota' | 'login' | 'certificate'}
  /** The access token was refused: refresh once and send once more. */
  | {kind: 'refresh'; failure: Failure};

export function settleSend(outcome: SendOutcome): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      return {kind: 'sent'};
    case 'unknown':
      return {kind: 'unknown', failure: {kind: 'outcome-unknown', cause: outcome.failure}};
    case 'not-sent': {
      const {failure} = outcome;
      const certificate = failure.kind === 'network' && failure.reason === 'certificate';
      return {kind: 'retry', failure, pause: certificate ? 'certificate' : 'none'};
    }
    case 'refused':
      return settleRefusal(outcome.failure);
  }
}

function settleRefusal(failure: Extract<Failure, {kind: 'kakao' | 'not-kakao'}>): Settlement {
  if (failure.kind === 'not-kakao') return {kind: 'failed', failure};
  const {http, code, message} = failure;
  if (isTokenRefusal(code, message)) return {kind: 'refresh', failure};
  if (isQuotaCode(code)) return {kind: 'retry', failure, pause: 'quota'};
  if (http === 429 || isMaintenanceCode(code)) return {kind: 'retry', failure, pause: 'none'};
  if (code === -1 || code === -603 || http >= 500) {
    return {kind: 'unknown', failure: {kind: 'outcome-unknown', cause: failure}};
  }
  return {kind: 'failed', failure};
}
