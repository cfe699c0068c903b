import type {Person} from './person.ts';
import {exceededQuota, type MemoQuota, type QuotaExcess} from './quotas.ts';
import type {Memo} from './room/memo.ts';
import type {World} from './world.ts';

/** The first daily limit that one more message of the sender to the recipient would exceed, or null. */
export function quotaExcess(
  {quotas, people, clock}: Pick<World, 'quotas' | 'people' | 'clock'>,
  sender: Person,
  recipient: Person,
): QuotaExcess | null {
  const counted: Readonly<Record<MemoQuota, () => readonly Memo[]>> = {
    pair: () => sentBy(sender, recipient),
    sender: () => people.flatMap((person) => sentBy(sender, person)),
    recipient: () => recipient.room.memos,
    app: () => people.flatMap(({room}) => room.memos),
  };
  return exceededQuota(quotas, (name) => counted[name](), clock.now());
}

/** The messages of the sender in the room of a person. Without a sender, it is a memo to oneself. */
function sentBy(sender: Person, {id, room}: Person): readonly Memo[] {
  return room.memos.filter(({from}) => (from?.id ?? id) === sender.id);
}
