import {quotaExcess} from '../exceeded-quota.ts';
import type {Person} from '../person.ts';
import {type Endpoint, json, type WholeReply} from '../reply.ts';
import {cutText} from '../room/cut-text.ts';
import type {Memo} from '../room/memo.ts';
import type {Room} from '../room/room.ts';
import type {World} from '../world.ts';
import {apiError, badParameter} from './api-errors.ts';
import {BadParameter} from './bad-parameter.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import type {Message} from './message.ts';
import {arrivingLinks} from './message-links.ts';
import {refuseConsent} from './refuse-consent.ts';
import {refuseWithoutTalk} from './refuse-without-talk.ts';

/** One of the paths that send a message to the user's own chatroom. */
export interface MemoApi {
  /** The name of the API in refusals. */
  readonly apiType: string;
  /** The message in the parameters of a request. Throws BadParameter. */
  read(world: World, parameters: URLSearchParams): Message | Promise<Message>;
}

/**
 * An endpoint that checks app, consent, KakaoTalk, parameters and quota, then adds the message to
 * the room.
 */
export function memoEndpoint(api: MemoApi): Endpoint {
  return withBearer(
    (call) =>
      refuseConsent(call, {scope: 'talk_message', apiType: api.apiType}) ??
      refuseWithoutTalk(call.accessToken.person) ??
      deliver(call, api),
  );
}

async function deliver(
  {world, exchange, accessToken: {person}}: ApiCall,
  api: MemoApi,
): Promise<WholeReply> {
  try {
    const message = await api.read(world, exchange.parameters);
    return refuseQuota(world, person) ?? accept(world, person, message);
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error.message);
    throw error;
  }
}

function accept(world: World, {room}: Person, message: Message): WholeReply {
  putInRoom(world, room, {...message, receivedAt: world.clock.now()});
  return json(200, {result_code: 0});
}

function refuseQuota(world: World, person: Person): WholeReply | null {
  const excess = quotaExcess(world, person, person);
  return excess === null ? null : apiError(400, excess.code, excess.msg);
}

/** Adds a message as it arrives: truncated, and with the links that Kakao leaves. */
export function putInRoom(
  world: World,
  room: Room,
  {receivedAt, from, ...message}: Omit<Memo, 'shownText'>,
): void {
  const {text, card} = message;
  room.add({
    ...arrivingLinks(message, world),
    shownText: card === null ? cutText(text) : text,
    receivedAt,
    ...(from === undefined ? {} : {from}),
  });
}
