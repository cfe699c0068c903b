import type {KakaoFriends} from '../../app/ports/friend-ports.ts';
import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed} from '../../domain/failure/result.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import {friendsScope} from '../../domain/login/session.ts';
import type {Message} from '../../domain/memo/message.ts';
import {callKakao} from '../http/call-kakao.ts';
import type {Http} from '../http/exchange.ts';
import {unsendableToken} from '../http/unsendable-token.ts';
import {messageRequest} from '../templates/message-request.ts';
import {readFriendPage} from './read-friends.ts';
import {receiverOutcome} from './read-receivers.ts';
import {redactOutcome} from './redact-outcome.ts';

/** The most friends that one request returns. */
const pageSize = 100;

/** Kakao's API for friends. Source: developers.kakao.com, "Kakao Talk Social: REST API". */
export function createKakaoFriends({origin, http}: {origin: string; http: Http}): KakaoFriends {
  return {
    list: async (accessToken, {offset, by, direction}, signal) => {
      if (!isSendableToken(accessToken)) return failed(unsendableToken());
      const url = new URL('/v1/api/talk/friends', origin);
      const asked = {offset, limit: pageSize, order: direction, friend_order: by};
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, `${value}`);
      const request = {method: 'GET', url, accessToken, ...(signal ? {signal} : {})} as const;
      const read = (value: unknown) => readFriendPage(value, offset);
      const listed = await callKakao(http, {request, read, secrets: [accessToken]});
      return listed.ok ? listed : failed(withScope(listed.failure));
    },
    request: friendRequest,
    send: async (accessToken, {uuid, message}, signal) => {
      if (!isSendableToken(accessToken)) return {kind: 'refused', failure: unsendableToken()};
      const {path, form} = friendRequest(uuid, message);
      const exchange = await http({
        method: 'POST',
        url: new URL(path, origin),
        accessToken,
        form: new URLSearchParams(form),
        ...(signal ? {signal} : {}),
      });
      return redactOutcome(receiverOutcome(exchange, uuid), accessToken);
    },
  };
}

/** The list needs one consent: a refusal for lack of consent is about that item. */
function withScope(failure: Failure): Failure {
  const lacksConsent = failure.kind === 'kakao' && failure.code === -402;
  return lacksConsent ? {kind: 'consent-missing', scopes: [friendsScope]} : failure;
}

/**
 * The request of a memo, to one friend in place of the user. Kakao takes five receivers in one
 * request, and one who is not allowed can make it refuse all of them. One receiver for each request
 * keeps the outcomes apart: a refusal, or a response that is lost, is about exactly one person.
 */
function friendRequest(uuid: string, message: Message): MessageRequest {
  const {path, form} = messageRequest(message);
  return {
    path: path.replace('/v2/api/talk/memo/', '/v1/api/talk/friends/message/'),
    form: {receiver_uuids: JSON.stringify([uuid]), ...form},
  };
}
