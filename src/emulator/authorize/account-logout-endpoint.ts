import type {Endpoint} from '../reply.ts';
import {redirectWith} from './authorization-response.ts';
import {endSession} from './browser-session.ts';
import {koePage} from './koe-page.ts';

/**
 * GET /oauth/logout: ends the session of the browser and goes back to the app, whose tokens stay
 * valid. Kakao's page that asks whether to leave the account too is left out. Source:
 * developers.kakao.com, "Kakao Login: REST API", Logout with Kakao Account.
 */
export const accountLogoutEndpoint: Endpoint = (world, exchange) => {
  const {app} = world;
  const {query, headers} = exchange;
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('logout_redirect_uri') ?? '';
  const missing = ['client_id', 'logout_redirect_uri'].filter((name) => !query.get(name));
  if (missing.length > 0) {
    return koePage(world, exchange, {koe: 'KOE207', detail: missing.join(', ')});
  }
  if (clientId !== app.restApiKey) {
    return koePage(world, exchange, {koe: 'KOE101', detail: `client_id [${clientId}]`});
  }
  if (!app.logoutRedirectUris.includes(redirectUri)) {
    return koePage(world, exchange, {koe: 'KOE007', detail: redirectUri});
  }
  const reply = redirectWith({redirectUri, state: query.get('state')}, []);
  return {...reply, headers: {...reply.headers, ...endSession(world, headers)}};
};
