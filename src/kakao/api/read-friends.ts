import type {FriendPage} from '../../app/ports/friend-ports.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {field} from '../http/json-fields.ts';

/** The longest name (UTF-16 units) that is shown; KakaoTalk's own limit is 20 characters. */
const maxNameUnits = 100;

/**
 * Reads a part of the list of friends that begins at `offset`. `elements` is absent when it would be
 * empty, `after_url` is null or absent at the end. Only the offset of that address is used: it is
 * not for a response to say where the access token goes. Undefined if the response is no list.
 * Source: developers.kakao.com, "Kakao Talk Social: REST API", Retrieve list of friends.
 */
export function readFriendPage(value: unknown, offset: number): FriendPage | undefined {
  const elements = field(value, 'elements') ?? [];
  const total = field(value, 'total_count');
  const isList = Array.isArray(elements);
  if (!isList || (field(value, 'elements') === undefined && total === undefined)) return undefined;
  return {
    friends: elements.map(readFriend).filter((friend) => friend !== null),
    total: typeof total === 'number' ? total : null,
    nextOffset: nextOffset(field(value, 'after_url'), offset + elements.length, offset),
  };
}

function readFriend(value: unknown): Friend | null {
  const uuid = field(value, 'uuid');
  // The id is sent back and printed; anything else than visible ASCII is none of Kakao's ids.
  if (typeof uuid !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(uuid)) return null;
  const nickname = field(value, 'profile_nickname');
  const name = typeof nickname === 'string' ? sanitizeLine(nickname).trim() : '';
  const isFavorite = field(value, 'favorite') === true;
  return {uuid, name: name.slice(0, maxNameUnits).toWellFormed(), isFavorite};
}

/** The offset in `after_url`, else `end`; null at the end, and where a list would never end. */
function nextOffset(afterUrl: unknown, end: number, offset: number): number | null {
  if (typeof afterUrl !== 'string' || afterUrl === '') return null;
  const asked = URL.parse(afterUrl, 'https://kapi.kakao.com')?.searchParams.get('offset') ?? '';
  const next = /^\d{1,9}$/.test(asked) ? Number(asked) : end;
  return next > offset ? next : null;
}
