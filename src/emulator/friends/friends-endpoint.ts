import {badParameter} from '../api/api-errors.ts';
import {BadParameter} from '../api/bad-parameter.ts';
import {type ApiCall, withBearer} from '../api/bearer.ts';
import {profilePictures, wantsSecure} from '../api/profile-pictures.ts';
import {refuseConsent} from '../api/refuse-consent.ts';
import {refuseWithoutTalk} from '../api/refuse-without-talk.ts';
import type {EmulatedRequest} from '../exchange.ts';
import type {Person} from '../person.ts';
import {json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {friendsOf} from './friend-list.ts';
import {friendUuid} from './friend-uuid.ts';
import {type FriendPage, readPage} from './read-page.ts';

/** The path of the list, and the name of its API in refusals. */
export const friendsPath = '/v1/api/talk/friends';
export const friendsApiType = 'FRIENDS';

/**
 * GET /v1/api/talk/friends: the friends who use the app, a page at a time. Sources:
 * developers.kakao.com, "Kakao Talk Social: REST API", and the fixtures of the Flutter SDK.
 */
export const friendsEndpoint = withBearer(
  (call) =>
    refuseConsent(call, {scope: 'friends', apiType: friendsApiType}) ??
    refuseWithoutTalk(call.accessToken.person) ??
    list(call),
);

function list({world, exchange, accessToken: {person}}: ApiCall): WholeReply {
  try {
    const page = readPage(exchange.parameters);
    const friends = sorted(world, person, page);
    return json(200, listBody({world, exchange, person, page, friends}));
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error.message);
    throw error;
  }
}

/** Favorites come first, unless the order is that of the names; `desc` turns the whole list round. */
function sorted(world: World, person: Person, page: FriendPage): readonly Person[] {
  const {friends} = world;
  const rank = (friend: Person): number =>
    page.friendOrder === 'favorite' && friends.isFavorite(person, friend) ? 0 : 1;
  const ascending = friendsOf(world, person).toSorted(
    (one, other) => rank(one) - rank(other) || one.nickname.localeCompare(other.nickname, 'ko'),
  );
  return page.order === 'asc' ? ascending : ascending.toReversed();
}

interface Listed {
  readonly world: World;
  readonly exchange: EmulatedRequest;
  readonly person: Person;
  readonly page: FriendPage;
  readonly friends: readonly Person[];
}

/** The body as text: the ids are integers that a JavaScript number would round. */
function listBody({world, exchange, person, page, friends}: Listed): string {
  const {offset, limit} = page;
  const isFavorite = (friend: Person): boolean => world.friends.isFavorite(person, friend);
  const isSecure = wantsSecure(exchange.parameters);
  const elements = friends.slice(offset, offset + limit).map((friend) => {
    const element = {
      uuid: friendUuid(world.app, friend),
      favorite: isFavorite(friend),
      profile_nickname: friend.nickname,
      profile_thumbnail_image:
        friend.picture === null ? '' : profilePictures(friend, isSecure).thumbnail,
    };
    return `{"id":${friend.id},${JSON.stringify(element).slice(1)}`;
  });
  const before = offset === 0 ? null : Math.max(0, offset - limit);
  const after = offset + limit < friends.length ? offset + limit : null;
  const rest = {
    total_count: friends.length,
    favorite_count: friends.filter(isFavorite).length,
    before_url: pageUrl(exchange, page, before),
    after_url: pageUrl(exchange, page, after),
  };
  // Kakao leaves out an empty list.
  const listed = elements.length === 0 ? '' : `"elements":[${elements.join()}],`;
  return `{${listed}${JSON.stringify(rest).slice(1)}`;
}

/** The address of the page at an offset, with all parameters of this one; null for no page. */
function pageUrl(
  {origin, path, query}: EmulatedRequest,
  {limit}: FriendPage,
  offset: number | null,
): string | null {
  if (offset === null) return null;
  const parameters = new URLSearchParams(query);
  parameters.delete('access_token');
  parameters.set('offset', String(offset));
  parameters.set('limit', String(limit));
  return `${origin}${path}?${parameters}`;
}
