import {badParameter} from '../api/api-errors.ts';
import {BadParameter} from '../api/bad-parameter.ts';
import {type ApiCall, withBearer} from '../api/bearer.ts';
import {type MemoApi, putInRoom} from '../api/memo-endpoint.ts';
import type {Message} from '../api/message.ts';
import {refuseConsent} from '../api/refuse-consent.ts';
import {refuseWithoutTalk} from '../api/refuse-without-talk.ts';
import type {Person} from '../person.ts';
import type {QuotaExcess} from '../quotas.ts';
import {type Endpoint, json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {friendUuid} from './friend-uuid.ts';
import {readReceivers} from './read-receivers.ts';
import {failureOf} from './receiver-failure.ts';

/**
 * An endpoint that checks app, consents, KakaoTalk and parameters, and then sends to each receiver
 * apart: one may be refused while another gets the message.
 */
export function friendMessageEndpoint(api: MemoApi): Endpoint {
  const {apiType} = api;
  return withBearer(
    (call) =>
      refuseConsent(call, {scope: 'talk_message', apiType}) ??
      refuseConsent(call, {scope: 'friends', apiType}) ??
      refuseWithoutTalk(call.accessToken.person) ??
      send(call, api),
  );
}

async function send(
  {world, exchange, accessToken: {person}}: ApiCall,
  api: MemoApi,
): Promise<WholeReply> {
  try {
    const receivers = readReceivers(world, person, exchange.parameters);
    const message = await api.read(world, exchange.parameters);
    return answer(world, receivers, deliver(world, {sender: person, receivers, message}));
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error.message);
    throw error;
  }
}

interface Delivery {
  readonly sender: Person;
  readonly receivers: readonly Person[];
  readonly message: Message;
}

/** Who did not get the message, and why. */
type Failures = ReadonlyMap<Person, QuotaExcess>;

/** Puts the message into the room of each receiver who accepts it. */
function deliver(world: World, {sender, receivers, message}: Delivery): Failures {
  const {id, nickname} = sender;
  const failures = new Map<Person, QuotaExcess>();
  for (const receiver of receivers) {
    const failure = failureOf(world, sender, receiver);
    if (failure !== null) failures.set(receiver, failure);
    else {
      const receivedAt = world.clock.now();
      putInRoom(world, receiver.room, {...message, receivedAt, from: {id, nickname}});
    }
  }
  return failures;
}

/**
 * The response: an error if the only receiver was refused, as in the SDK's fixture; otherwise 200
 * with the outcome for each, even if no one got the message.
 */
function answer(world: World, receivers: readonly Person[], failures: Failures): WholeReply {
  const [only] = failures;
  if (receivers.length === 1 && only !== undefined) {
    const [{id}, {code, msg}] = only;
    return json(400, {msg, code, receiver_ids: [id]});
  }
  const uuidsOf = (people: readonly Person[]) => people.map((one) => friendUuid(world.app, one));
  const reached = receivers.filter((receiver) => !failures.has(receiver));
  const byCode = Map.groupBy(failures, ([, {code}]) => code);
  const info = Array.from(byCode, ([code, group]) => ({
    code,
    msg: group[0]?.[1].msg,
    receiver_uuids: uuidsOf(group.map(([receiver]) => receiver)),
  }));
  return json(200, {
    successful_receiver_uuids: uuidsOf(reached),
    ...(info.length === 0 ? {} : {failure_info: info}),
  });
}
