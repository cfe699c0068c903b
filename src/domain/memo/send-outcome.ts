import type {Failure} from '../failure/failure.ts';

/** What became of one request to send a memo. */
export type SendOutcome =
  | {kind: 'accepted'}
  /** The request's head never went out: nothing can have arrived. */
  | {kind: 'not-sent'; failure: Failure}
  /** Kakao answered and did not take it. */
  | {kind: 'refused'; failure: Extract<Failure, {kind: 'kakao' | 'not-kakao'}>}
  /** The request went out and no answer of Kakao's tells what became of it. */
  | {kind: 'unknown'; failure: Failure};
