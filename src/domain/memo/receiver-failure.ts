import type {Failure} from '../failure/failure.ts';
import {classOf} from '../failure/kakao-code.ts';
import type {PartSettlement} from './settle-send.ts';

/**
 * The reason that is kept for a receiver. Their room cannot be looked at here, so the advice differs
 * from that about a memo to oneself; a success status without a code, which names no receiver, says only
 * that the message was not sent to this one.
 */
export function receiverFailure(failure: Failure): Failure {
  if (failure.kind === 'outcome-unknown') return {...failure, kind: 'receiver-unknown'};
  const isNameless = failure.kind === 'kakao' && failure.http < 300 && failure.code === null;
  return isNameless ? {kind: 'not-confirmed'} : failure;
}

/** Limits of the sender or the app; those of a receiver, -533 and -536, concern only one. */
const senderLimits: readonly unknown[] = [-10, -11, -531, -532];

/**
 * Whether the same would happen for every receiver, so that there is no point in asking for the
 * next: there is no login, the network is down, or Kakao refuses this sender. A refusal in an answer
 * with a success status is about its receiver alone.
 */
export function isForEveryone(settlement: PartSettlement): boolean {
  if (settlement.kind === 'sent' || settlement.kind === 'unknown') return false;
  const {failure} = settlement;
  if (failure.kind !== 'kakao') return failure.kind !== 'not-kakao' || failure.http >= 300;
  if (failure.http < 300) return false;
  if (failure.http === 429) return true;
  const codeClass = classOf(failure);
  if (codeClass === 'quota') return senderLimits.includes(failure.code);
  return codeClass !== 'refused' && codeClass !== 'unclear';
}
