import type {Failure} from '../failure/failure.ts';

/** The result of one request to send a memo. */
export type SendOutcome =
  | {kind: 'accepted'}
  /** The request's head was not sent, so nothing can have arrived. */
  | {kind: 'not-sent'; failure: Failure}
  /** Kakao responded and rejected the memo. */
  | {kind: 'refused'; failure: Extract<Failure, {kind: 'kakao' | 'not-kakao'}>}
  /** The request was sent, but no response from Kakao shows whether the memo was delivered. */
  | {kind: 'unknown'; failure: Failure};
