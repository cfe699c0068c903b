import {withBearer} from './bearer.ts';
import {jsonWithId} from './json-with-id.ts';

/** GET /v1/user/access_token_info: the owner of the token and its remaining seconds. */
export const tokenInfoEndpoint = withBearer(({world, accessToken}) =>
  jsonWithId(accessToken.person.id, {
    expires_in: Math.floor((accessToken.expiresAt - world.clock.now()) / 1000),
    app_id: world.app.id,
  }),
);
