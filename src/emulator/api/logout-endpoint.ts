import {withBearer} from './bearer.ts';
import {jsonWithId} from './json-with-id.ts';

/** POST /v1/user/logout: ends this access token and its refresh token, but no other login. */
export const logoutEndpoint = withBearer(({world, accessToken}) => {
  const {accessTokens, refreshTokens} = world.credentials;
  accessTokens.delete(accessToken.token);
  for (const held of refreshTokens.values()) {
    if (held.loginId === accessToken.loginId) refreshTokens.delete(held.token);
  }
  return jsonWithId(world.person.id);
});
