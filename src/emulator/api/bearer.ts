import type {AccessToken} from '../credentials.ts';
import type {EmulatedRequest} from '../exchange.ts';
import type {Endpoint, Reply, WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {badParameter, unauthorized} from './api-errors.ts';

/** The input of an api endpoint after its access token was accepted. */
export interface ApiCall {
  readonly world: World;
  readonly exchange: EmulatedRequest;
  readonly accessToken: AccessToken;
}

const maxTokenLength = 1024;

/** Wraps an endpoint that requires a valid access token. */
export function withBearer(handle: (call: ApiCall) => Reply | Promise<Reply>): Endpoint {
  return (world, exchange) => {
    const accessToken = authenticate(world, exchange);
    return 'status' in accessToken ? accessToken : handle({world, exchange, accessToken});
  };
}

/** The header wins over the parameter `access_token` (RFC 6750, sections 2.2 and 2.3). */
function authenticate(
  world: World,
  {headers, parameters}: EmulatedRequest,
): AccessToken | WholeReply {
  const authorization = headers.authorization ?? `Bearer ${parameters.get('access_token') ?? ''}`;
  if (/^KakaoAK /i.test(authorization)) return unauthorized('invalid app key.', 'KakaoAK');
  const token = /^Bearer +(.*)$/i.exec(authorization)?.[1] ?? '';
  if (token.length > maxTokenLength) return badParameter('too long for access token.');
  const stored = world.credentials.accessTokens.get(token);
  if (stored === undefined) return unauthorized('this access token does not exist');
  if (world.clock.now() >= stored.expiresAt) {
    return unauthorized('this access token is already expired');
  }
  return stored;
}
