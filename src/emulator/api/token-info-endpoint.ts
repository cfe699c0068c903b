import {withBearer} from './bearer.ts';
import {jsonWithId} from './json-with-id.ts';

/**
 * GET /v1/user/access_token_info: the owner of the token and its remaining seconds. Kakao's
 * SDKs allow that the id is null.
 */
export const tokenInfoEndpoint = withBearer(({world, accessToken}) =>
  jsonWithId(world.nullUserId ? null : accessToken.person.id, {
    expires_in: Math.floor((accessToken.expiresAt - world.clock.now()) / 1000),
    app_id: world.app.id,
  }),
);
