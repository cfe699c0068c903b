import {type FriendList, listFriends} from '../../app/friend/list-friends.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {type Friend, findFriend} from '../../domain/friend/friend.ts';
import {friendName} from '../../messages/subjects/memo-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {askPerson} from './ask-person.ts';

/** The friends that a person chose. */
export interface Chosen {
  readonly friends: readonly Friend[];
  /** Whether each was named in full, so that no other friend can be meant. */
  readonly isExact: boolean;
}

/** The most friends that a question lists. */
const maxShown = 20;

/**
 * Finds the friends with these names in Kakao's list, and asks which one is meant where several
 * match. Null if none is chosen.
 */
export async function chooseReceivers(
  context: CommandContext,
  names: readonly string[],
): Promise<Result<Chosen | null>> {
  const listed = await listFriends(context.ports(), undefined, context.signal);
  if (!listed.ok) return listed;
  const friends: Friend[] = [];
  let isExact = true;
  for (const name of names) {
    const {friends: all, known} = listed.value;
    const found = findFriend(all, known, name);
    if (found.kind === 'none') return failed({kind: 'friend-unknown', name});
    if (found.kind === 'one') {
      friends.push(found.friend);
      isExact &&= found.isExact;
      continue;
    }
    const friend = await askWhich(context, {name, found: found.friends}, listed.value);
    if (friend === null) return succeeded(null);
    friends.push(friend);
  }
  return succeeded({friends, isExact});
}

interface Ambiguous {
  readonly name: string;
  readonly found: readonly Friend[];
}

async function askWhich(
  context: CommandContext,
  {name, found}: Ambiguous,
  {known}: FriendList,
): Promise<Friend | null> {
  const shown = found.slice(0, maxShown);
  const more = found.length - shown.length;
  context.say({
    ko: `'${name}'에 맞는 친구가 ${found.length}명입니다${more > 0 ? `. 앞의 ${maxShown}명` : ''}:`,
    en: `${found.length} friends match '${name}'${more > 0 ? `; the first ${maxShown}` : ''}:`,
  });
  for (const [index, friend] of shown.entries()) {
    const mark = friend.isFavorite ? ' ★' : '';
    const isKnown = known.some(({uuid}) => uuid === friend.uuid);
    const before = {ko: isKnown ? ', 보낸 적 있음' : '', en: isKnown ? ', written to before' : ''};
    const text = `${index + 1}  ${friendName(friend, context.language)}${mark}  (…${friend.uuid.slice(-6)}`;
    context.say({ko: `${text}${before.ko})`, en: `${text}${before.en})`});
  }
  const answer = await askPerson(context, {
    ko: '번호를 쓰고 Enter (그만두려면 그냥 Enter): ',
    en: 'Type a number and press Enter (only Enter to cancel): ',
  });
  const typed = answer?.trim() ?? '';
  return /^\d{1,3}$/.test(typed) ? (shown[Number(typed) - 1] ?? null) : null;
}
