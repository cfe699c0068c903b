import {withBearer} from './bearer.ts';
import {jsonWithId} from './json-with-id.ts';

/** POST /v1/user/logout: ends this access token and its refresh token, but no other login. */
export const logoutEndpoint = withBearer(({world, accessToken}) => {
  const {accessTokens, refreshTokens} = world.credentials;
  accessTokens.delete(accessToken.token);
  for (const refreshToken of refreshTokens.values()) {
    if (refreshToken.loginId === accessToken.loginId) refreshTokens.delete(refreshToken.token);
  }
  return jsonWithId(accessToken.person.id);
});
