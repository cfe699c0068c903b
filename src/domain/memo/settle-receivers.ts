import type {Failure} from '../failure/failure.ts';
import {type Memo, type MemoPart, type MemoStatus, statusOfParts} from './memo.ts';
import {failureOfReceivers, type Receiver, receiversArrived, receiversInDoubt} from './receiver.ts';

/**
 * The parts of a memo to friends: `sent` once all of them have one, `unknown` if that is unknown of
 * any, `queued` while it is still to be sent, else `failed`.
 */
export function partsOfReceivers(
  parts: readonly MemoPart[],
  receivers: readonly Receiver[],
): readonly MemoPart[] {
  return parts.map((part, index) => ({...part, status: statusOfPart(index, receivers)}));
}

function statusOfPart(index: number, receivers: readonly Receiver[]): MemoStatus {
  const without = receivers.filter(({sentParts}) => sentParts <= index);
  if (without.length === 0) return 'sent';
  if (without.some((one) => one.status === 'unknown' && one.sentParts === index)) return 'unknown';
  return without.some(isUnderWay) ? 'queued' : 'failed';
}

function isUnderWay({status}: Receiver): boolean {
  return status === 'waiting' || status === 'sending';
}

/** What follows for a memo from the outcomes of its receivers, none of whom is under way. */
export interface SettledReceivers {
  readonly status: MemoStatus;
  readonly parts: readonly MemoPart[];
  readonly receivers: readonly Receiver[];
  readonly failure: Failure | null;
}

export function settleReceivers(
  parts: readonly MemoPart[],
  receivers: readonly Receiver[],
): SettledReceivers {
  const made = partsOfReceivers(parts, receivers);
  return {
    status: statusOfParts(made),
    parts: made,
    receivers,
    failure: failureOfReceivers(receivers),
  };
}

/** A memo whose sender died. */
export function afterDoubt(
  parts: readonly MemoPart[],
  receivers: readonly Receiver[],
): SettledReceivers {
  return settleReceivers(parts, receiversInDoubt(receivers));
}

/** A memo that the user saw arrive. */
export function afterArrival({
  parts,
  receivers = [],
}: Pick<Memo, 'parts' | 'receivers'>): SettledReceivers {
  return settleReceivers(parts, receiversArrived(receivers, parts.length));
}
