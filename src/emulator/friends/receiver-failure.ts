import {quotaExcess} from '../exceeded-quota.ts';
import type {Person} from '../person.ts';
import {type QuotaExcess, quotaLimits} from '../quotas.ts';
import type {World} from '../world.ts';
import {friendsOf} from './friend-list.ts';

/**
 * Codes of developers.kakao.com, "Kakao Talk Message: Error code". Kakao's words for -502 and -530
 * are not known.
 */
const words: ReadonlyMap<number, string> = new Map([
  [-501, 'given account is not connected to any talk user.'],
  [-502, 'given receiver is not a friend of the sender.'],
  [-530, 'given receiver does not accept messages.'],
  ...quotaLimits.map(({code, msg}): [number, string] => [code, msg]),
]);

export function receiverFailure(code: number): QuotaExcess {
  return {code, msg: words.get(code) ?? 'A failure that was asked for.'};
}

/**
 * Why one receiver gets no message, or null. A receiver must have agreed to `talk_message` too;
 * which code Kakao has for one who did not is not documented.
 */
export function failureOf(world: World, sender: Person, receiver: Person): QuotaExcess | null {
  const refusal = world.friends.refusals.get(receiver);
  if (refusal !== undefined) return receiverFailure(refusal);
  if (!friendsOf(world, sender).includes(receiver)) return receiverFailure(-502);
  if (!receiver.hasKakaoTalk) return receiverFailure(-501);
  if (!receiver.consents.has('talk_message')) return receiverFailure(-530);
  return quotaExcess(world, sender, receiver);
}
