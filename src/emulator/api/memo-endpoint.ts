import {exceededQuota} from '../quotas.ts';
import {type Endpoint, json, type WholeReply} from '../reply.ts';
import {cutText} from '../room/cut-text.ts';
import type {World} from '../world.ts';
import {allowedScopes} from './allowed-scopes.ts';
import {apiError, badParameter} from './api-errors.ts';
import {BadParameter} from './bad-parameter.ts';
import {type ApiCall, withBearer} from './bearer.ts';
import type {Message} from './message.ts';
import {arrivingLinks} from './message-links.ts';

/** One of the paths that send a message to the user's own chatroom. */
export interface MemoApi {
  /** The name of the API in refusals. */
  readonly apiType: string;
  /** The message in the parameters of a request. Throws BadParameter. */
  read(world: World, parameters: URLSearchParams): Message | Promise<Message>;
}

const requiredScope = 'talk_message';

/**
 * An endpoint that checks app, consent, KakaoTalk, parameters and quota, then adds the message to
 * the room.
 */
export function memoEndpoint(api: MemoApi): Endpoint {
  return withBearer(
    (call) => refuseConsent(call, api) ?? refusePerson(call.world) ?? deliver(call, api),
  );
}

function refuseConsent(call: ApiCall, {apiType}: MemoApi): WholeReply | null {
  const {app} = call.world;
  if (!app.enabledScopes.includes(requiredScope)) {
    const msg = `[${app.name}] App disabled [${requiredScope}] scopes for [${apiType}] API on developers.kakao.com. Enable it first.`;
    return apiError(403, -3, msg);
  }
  const allowed = allowedScopes(call);
  if (allowed.includes(requiredScope)) return null;
  return json(403, {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: apiType,
    required_scopes: [requiredScope],
    allowed_scopes: allowed,
  });
}

function refusePerson({person}: World): WholeReply | null {
  if (person.hasKakaoTalk) return null;
  return apiError(400, -501, 'given account is not connected to any talk user.');
}

async function deliver({world, exchange}: ApiCall, api: MemoApi): Promise<WholeReply> {
  try {
    const message = await api.read(world, exchange.parameters);
    return refuseQuota(world) ?? accept(world, message);
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error.message);
    throw error;
  }
}

function accept(world: World, message: Message): WholeReply {
  putInRoom(world, message, world.clock.now());
  return json(200, {result_code: 0});
}

function refuseQuota(world: World): WholeReply | null {
  const excess = exceededQuota(world.quotas, world.room.memos, world.clock.now());
  return excess === null ? null : apiError(400, excess.code, excess.msg);
}

/** Adds a message as it arrives at this time: truncated, and with the links that Kakao leaves. */
export function putInRoom(world: World, message: Message, receivedAt: number): void {
  const {text, card} = message;
  world.room.add({
    ...arrivingLinks(message, world),
    shownText: card === null ? cutText(text) : text,
    receivedAt,
  });
}
