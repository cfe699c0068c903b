import type {Failure} from '../failure/failure.ts';
import {classOf} from '../failure/kakao-code.ts';
import type {KakaoCodeClass} from '../failure/kakao-code-catalogue.ts';
import type {SendOutcome} from './send-outcome.ts';
import {stopReasonOf} from './stop-reason.ts';

/** The next step for a memo part after its request, based only on proven outcomes. */
export type Settlement =
  | {kind: 'sent'}
  | {kind: 'unknown'; failure: Failure}
  | {kind: 'failed'; failure: Failure}
  /**
   * Nothing was delivered, so a retry is safe. `pause` stops all sending until something changes at
   * Kakao. A cause on this machine, such as a missing certificate, stops nothing: it may be fixed a
   * moment later.
   */
  | {kind: 'retry'; failure: Failure; pause: 'none' | 'quota' | 'login'}
  /** The access token was rejected: refresh it once and send once more. */
  | {kind: 'refresh'; failure: Failure};

/** The final result for one part, after at most one token refresh. */
export type PartSettlement = Exclude<Settlement, {kind: 'refresh'}>;

/** A part, or a memo, that was not sent. */
export type Unsettled = Exclude<PartSettlement, {kind: 'sent'}>;

export function settleSend(outcome: SendOutcome): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      return {kind: 'sent'};
    case 'unknown':
      return {kind: 'unknown', failure: {kind: 'outcome-unknown', cause: outcome.failure}};
    case 'not-sent':
      return settleUnsent(outcome.failure);
    case 'refused':
      return settleRefusal(outcome.failure);
  }
}

function settleRefusal(
  failure: Extract<Failure, {kind: 'kakao' | 'not-kakao'}>,
): Exclude<Settlement, {kind: 'sent'}> {
  if (failure.kind === 'not-kakao') return {kind: 'failed', failure};
  const {http} = failure;
  const codeClass = classOf(failure);
  if (codeClass === 'access-token') return {kind: 'refresh', failure};
  if (codeClass === 'quota') return {kind: 'retry', failure, pause: 'quota'};
  if (http === 429 || codeClass === 'maintenance') return {kind: 'retry', failure, pause: 'none'};
  if (codeClass === 'unclear' || http >= 500) {
    return {kind: 'unknown', failure: {kind: 'outcome-unknown', cause: failure}};
  }
  return {kind: 'failed', failure};
}

/**
 * Rejections that persist until a setting in Kakao's console, the user's consent or the picture
 * changes.
 */
const persistent: ReadonlySet<KakaoCodeClass | null> = new Set([
  'setup',
  'scope',
  'refresh-token',
  'picture',
]);

/** Handles a failed upload, which sends nothing: one whose outcome is unclear may be repeated. */
export function settleUpload(failure: Failure): Exclude<Settlement, {kind: 'sent'}> {
  const retry = {kind: 'retry', failure, pause: 'none'} as const;
  if (failure.kind === 'not-kakao') {
    const isPassing = failure.http >= 500 || failure.problem === 'cut-off';
    return isPassing ? retry : {kind: 'failed', failure};
  }
  if (failure.kind !== 'kakao') return settleUnsent(failure);
  const settlement = settleRefusal(failure);
  return settlement.kind === 'unknown' ? retry : settlement;
}

/** What was not sent because its signal was aborted before that. */
export function settleStopped(signal: AbortSignal): Unsettled {
  const reason = stopReasonOf(signal) === 'timed-out' ? 'answer-timeout' : 'cancelled';
  return {kind: 'retry', failure: {kind: 'network', reason, detail: ''}, pause: 'none'};
}

/** Handles a failure before the request was sent, such as a failed token refresh or upload. */
export function settleUnsent(failure: Failure): Unsettled {
  if (failure.kind === 'logged-out') return {kind: 'retry', failure, pause: 'login'};
  if (failure.kind !== 'kakao') return {kind: 'retry', failure, pause: 'none'};
  const codeClass = classOf(failure);
  if (codeClass === 'quota') return {kind: 'retry', failure, pause: 'quota'};
  const isPersistent = failure.http < 500 && persistent.has(codeClass);
  return isPersistent ? {kind: 'failed', failure} : {kind: 'retry', failure, pause: 'none'};
}
