import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Friend, KnownFriend} from '../../domain/friend/friend.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {FriendOrder, FriendPage} from '../ports/friend-ports.ts';
import type {Ports} from '../ports/ports.ts';

export type FriendPorts = RefreshPorts & Pick<Ports, 'friends' | 'kakaoFriends'>;

/** All friends of the user who can be written to, and those who were. */
export interface FriendList {
  readonly friends: readonly Friend[];
  readonly known: readonly KnownFriend[];
}

/** The most requests for one list: KakaoTalk has at most 10,000 friends, of whom 100 are in a part. */
const maxPages = 100;

export const usualOrder: FriendOrder = {by: 'favorite', direction: 'asc'};

/**
 * Asks Kakao for the whole list of friends, part by part. It is never stored. A friend who is listed
 * twice, because the list changed between two parts, is returned once.
 */
export async function listFriends(
  ports: FriendPorts,
  order: FriendOrder = usualOrder,
  signal?: AbortSignal,
): Promise<Result<FriendList>> {
  const kakao = await ports.kakaoFriends();
  const found = new Map<string, Friend>();
  let offset: number | null = 0;
  for (let count = 0; offset !== null && count < maxPages; count += 1) {
    if (signal?.aborted) return failed({kind: 'network', reason: 'cancelled', detail: ''});
    const asked: {readonly offset: number} & FriendOrder = {...order, offset};
    const page: Result<FriendPage> = await withAccessToken(ports, (accessToken) =>
      kakao.list(accessToken, asked, signal),
    );
    if (!page.ok) return page;
    for (const friend of page.value.friends) {
      if (!found.has(friend.uuid)) found.set(friend.uuid, friend);
    }
    offset = page.value.nextOffset;
  }
  return succeeded({friends: [...found.values()], known: ports.friends.list()});
}
