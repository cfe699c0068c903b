import {type Endpoint, json, type WholeReply} from '../reply.ts';
import {isSigned, readClaims} from './id-token.ts';

/**
 * POST /oauth/tokeninfo: the payload of a valid ID token. The numbers of the refusals are those of
 * developers.kakao.com, "Kakao Login: Error code", OpenID Connect.
 */
export const idTokenInfoEndpoint: Endpoint = (world, exchange) => {
  const token = exchange.parameters.get('id_token') ?? '';
  const claims = readClaims(token);
  if (claims === null) return refuse('KOE400', 'id_token is missing or malformed.');
  const {iss, exp} = claims;
  if (iss !== exchange.origin) return refuse('KOE401', 'id_token has another issuer.');
  if (!isSigned(token, world.signingKey()))
    return refuse('KOE402', 'id_token has no valid signature.');
  const isLive = typeof exp === 'number' && world.clock.now() < exp * 1000;
  return isLive ? json(200, claims) : refuse('KOE403', 'id_token is expired.');
};

function refuse(code: string, description: string): WholeReply {
  const error = {error: 'invalid_token', error_description: description, error_code: code};
  return json(400, error);
}
