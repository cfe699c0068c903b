import type {AccessToken} from '../credentials.ts';
import type {EmulatedRequest} from '../exchange.ts';
import type {World} from '../world.ts';
import {signToken} from './id-token.ts';
import {personClaims} from './person-claims.ts';

/**
 * The member `id_token` of a token response; none for a login without OpenID Connect. It expires
 * with the access token, and its time of login stays when it is refreshed.
 */
export function idTokenMember(
  world: World,
  exchange: EmulatedRequest,
  {accessToken, nonce}: {readonly accessToken: AccessToken; readonly nonce: string | null},
): {readonly id_token?: string} {
  const {person, scopes, authenticatedAt, expiresAt} = accessToken;
  if (!scopes.includes('openid')) return {};
  const claims = {
    aud: world.app.restApiKey,
    sub: person.id,
    auth_time: inSeconds(authenticatedAt),
    iss: exchange.origin,
    exp: inSeconds(expiresAt),
    iat: inSeconds(world.clock.now()),
    ...(nonce === null ? {} : {nonce}),
    ...personClaims(person, scopes),
  };
  return {id_token: signToken(claims, world.signingKey())};
}

function inSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
