import type {Failure} from '../failure/failure.ts';

export const receiverStatuses = ['waiting', 'sending', 'sent', 'failed', 'unknown'] as const;

/**
 * `waiting`: nothing is on its way to this receiver, but something is still to be sent; `sending`:
 * the part after the `sentParts` is on its way. Both end with the process that sends.
 */
export type ReceiverStatus = (typeof receiverStatuses)[number];

/**
 * A friend to whom a memo was sent, and the outcome. Kakao's id of the friend is not part of it: the
 * name stays in the history, the id does not.
 */
export interface Receiver {
  readonly name: string;
  readonly status: ReceiverStatus;
  /** How many parts of the memo have arrived, always the first ones. */
  readonly sentParts: number;
  readonly failure: Failure | null;
}

/** The most receivers of one request. Source: developers.kakao.com, "Kakao Talk Message: REST API". */
export const maxReceivers = 5;

export function newReceiver(name: string): Receiver {
  return {name, status: 'waiting', sentParts: 0, failure: null};
}

/** The failure of a memo to friends: the one that the user has to decide about, else the first. */
export function failureOfReceivers(receivers: readonly Receiver[]): Failure | null {
  const unknown = receivers.find(({status}) => status === 'unknown');
  return (unknown ?? receivers.find(({failure}) => failure !== null))?.failure ?? null;
}

/**
 * The receivers of a memo whose process died: what was on its way may have arrived, what was not is
 * never sent by itself.
 */
export function receiversInDoubt(receivers: readonly Receiver[]): readonly Receiver[] {
  return receivers.map((receiver) => {
    switch (receiver.status) {
      case 'sending':
        return {...receiver, status: 'unknown', failure: {kind: 'receiver-unknown', cause: null}};
      case 'waiting':
        return {...receiver, status: 'failed', failure: {kind: 'not-attempted'}};
      default:
        return receiver;
    }
  });
}

/**
 * Records that the user saw the memo arrive: the part of which this was unknown is sent. Parts after
 * it were never tried, and are not sent by themselves.
 */
export function receiversArrived(
  receivers: readonly Receiver[],
  parts: number,
): readonly Receiver[] {
  return receivers.map((receiver) => {
    if (receiver.status !== 'unknown') return receiver;
    const sentParts = receiver.sentParts + 1;
    if (sentParts >= parts) return {...receiver, sentParts, status: 'sent', failure: null};
    return {...receiver, sentParts, status: 'failed', failure: {kind: 'not-attempted'}};
  });
}

/** Whether a part reached one receiver, and another part or receiver got nothing. */
export function isPartlyReceived(receivers: readonly Receiver[]): boolean {
  const isWhole = receivers.every(({status}) => status === 'sent');
  return !isWhole && receivers.some(({sentParts}) => sentParts > 0);
}

/**
 * Reads receivers from JSON, with a reader of their failures; null if they are none, or if the
 * list is empty.
 */
export function readReceivers(
  value: unknown,
  readCause: (failure: object) => Failure | null,
): readonly Receiver[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const receivers = value.map((one: unknown) => readReceiver(one, readCause));
  return receivers.every((one) => one !== null) ? receivers : null;
}

function readReceiver(
  value: unknown,
  readCause: (failure: object) => Failure | null,
): Receiver | null {
  if (typeof value !== 'object' || value === null) return null;
  const {name, status, sentParts, failure = null} = value as Readonly<Record<string, unknown>>;
  const known = receiverStatuses.find((one) => one === status);
  if (typeof name !== 'string' || known === undefined || typeof failure !== 'object') return null;
  if (!Number.isSafeInteger(sentParts) || Number(sentParts) < 0) return null;
  const cause = failure === null ? null : readCause(failure);
  return {name, status: known, sentParts: Number(sentParts), failure: cause};
}
