import {apiError} from './api/api-errors.ts';
import {logoutEndpoint} from './api/logout-endpoint.ts';
import {meEndpoint} from './api/me-endpoint.ts';
import {memoApis} from './api/memo-apis.ts';
import {memoEndpoint} from './api/memo-endpoint.ts';
import {revokeScopesEndpoint} from './api/revoke-scopes-endpoint.ts';
import {scopesEndpoint} from './api/scopes-endpoint.ts';
import {talkProfileEndpoint} from './api/talk-profile-endpoint.ts';
import {tokenInfoEndpoint} from './api/token-info-endpoint.ts';
import {unlinkEndpoint} from './api/unlink-endpoint.ts';
import {accountLogoutEndpoint} from './authorize/account-logout-endpoint.ts';
import {authorizeEndpoint} from './authorize/authorize-endpoint.ts';
import {consentEndpoint} from './authorize/consent-endpoint.ts';
import {koePage} from './authorize/koe-page.ts';
import {logInEndpoint, loginPageEndpoint} from './authorize/login-page.ts';
import {calendarApis} from './calendar/calendar-apis.ts';
import {calendarEndpoint} from './calendar/calendar-endpoint.ts';
import {calendarPageEndpoint} from './calendar/calendar-page.ts';
import {calendarScriptEndpoint} from './calendar/calendar-script.ts';
import {calendarStreamEndpoint} from './calendar/calendar-stream.ts';
import {calendarStyleEndpoint} from './calendar/calendar-style.ts';
import {ringsEndpoint} from './calendar/rings-endpoint.ts';
import type {EmulatedRequest} from './exchange.ts';
import {friendApis} from './friends/friend-apis.ts';
import {friendMessageEndpoint} from './friends/friend-message-endpoint.ts';
import {friendsEndpoint, friendsPath} from './friends/friends-endpoint.ts';
import {discoveryEndpoint} from './openid/discovery-endpoint.ts';
import {idTokenInfoEndpoint} from './openid/id-token-info-endpoint.ts';
import {jwksEndpoint} from './openid/jwks-endpoint.ts';
import {userinfoEndpoint} from './openid/userinfo-endpoint.ts';
import {deletePictureEndpoint} from './picture/delete-picture-endpoint.ts';
import {pictureEndpoint} from './picture/picture-endpoint.ts';
import {pictureFolder, uploadPath} from './picture/picture-paths.ts';
import {scrapPictureEndpoint} from './picture/scrap-picture-endpoint.ts';
import {uploadEndpoint} from './picture/upload-endpoint.ts';
import type {Endpoint, WholeReply} from './reply.ts';
import type {HostName} from './request-log.ts';
import {articlePageEndpoint} from './room/article-page.ts';
import {roomEventsEndpoint} from './room/room-events.ts';
import {roomPageEndpoint} from './room/room-page.ts';
import {roomScriptEndpoint} from './room/room-script.ts';
import {roomStyleEndpoint} from './room/room-style.ts';
import type {Host} from './serve.ts';
import {tokenEndpoint} from './token/token-endpoint.ts';
import type {World} from './world.ts';

/** Endpoints by path or, with a slash at the end, by folder; then by method. */
type Routes = ReadonlyMap<string, Readonly<Record<string, Endpoint>>>;

const authRoutes: Routes = new Map<string, Record<string, Endpoint>>([
  ['/oauth/authorize', {GET: authorizeEndpoint}],
  ['/login', {GET: loginPageEndpoint, POST: logInEndpoint}],
  ['/oauth/consent', {POST: consentEndpoint}],
  ['/oauth/logout', {GET: accountLogoutEndpoint}],
  ['/oauth/tokeninfo', {POST: idTokenInfoEndpoint}],
  ['/oauth/token', {GET: tokenEndpoint, POST: tokenEndpoint}],
  ['/.well-known/openid-configuration', {GET: discoveryEndpoint}],
  ['/.well-known/jwks.json', {GET: jwksEndpoint}],
]);

const memoRoutes = [...memoApis].map(([path, api]) => [path, {POST: memoEndpoint(api)}] as const);
const friendRoutes = [...friendApis].map(
  ([path, api]) => [path, {POST: friendMessageEndpoint(api)}] as const,
);

const calendarRoutes = [...calendarApis].map(
  ([path, api]) => [path, {[api.method]: calendarEndpoint(api)}] as const,
);

const apiRoutes: Routes = new Map<string, Record<string, Endpoint>>([
  ...memoRoutes,
  ...calendarRoutes,
  ...friendRoutes,
  [friendsPath, {GET: friendsEndpoint}],
  ['/v1/user/access_token_info', {GET: tokenInfoEndpoint}],
  ['/v2/user/me', {GET: meEndpoint, POST: meEndpoint}],
  ['/v2/user/scopes', {GET: scopesEndpoint}],
  ['/v2/user/revoke/scopes', {POST: revokeScopesEndpoint}],
  ['/v1/user/logout', {POST: logoutEndpoint}],
  ['/v1/oidc/userinfo', {GET: userinfoEndpoint, POST: userinfoEndpoint}],
  ['/v1/api/talk/profile', {GET: talkProfileEndpoint}],
  ['/v1/user/unlink', {POST: unlinkEndpoint}],
  [uploadPath, {POST: uploadEndpoint}],
  ['/v2/api/talk/message/image/scrap', {POST: scrapPictureEndpoint}],
  ['/v2/api/talk/message/image/delete', {DELETE: deletePictureEndpoint}],
  [pictureFolder, {GET: pictureEndpoint}],
  ['/calendar', {GET: calendarPageEndpoint}],
  ['/calendar/calendar.css', {GET: calendarStyleEndpoint}],
  ['/calendar/calendar.js', {GET: calendarScriptEndpoint}],
  ['/calendar/rings', {GET: ringsEndpoint}],
  ['/calendar/stream', {GET: calendarStreamEndpoint}],
  ['/article', {GET: articlePageEndpoint}],
  ['/room', {GET: roomPageEndpoint}],
  ['/room/events', {GET: roomEventsEndpoint}],
  ['/room/room.js', {GET: roomScriptEndpoint}],
  ['/room/room.css', {GET: roomStyleEndpoint}],
]);

/** The endpoints of kauth.kakao.com; an unknown path returns a KOE002 page. */
export const authHost: Host = {
  name: 'auth',
  answer: route(authRoutes, (world, exchange, {status, detail}) =>
    koePage(world, exchange, {koe: 'KOE002', detail, status}),
  ),
};

/** The endpoints of kapi.kakao.com, and the room. */
export const apiHost: Host = {
  name: 'api',
  answer: route(apiRoutes, (_world, _exchange, {status, detail}) => apiError(status, -1, detail)),
};

/** The host that answers at a path; null for an unknown path. */
export function hostOf(path: string): HostName | null {
  if (authRoutes.has(path)) return 'auth';
  return apiRoutes.has(path) ? 'api' : null;
}

type Refuse = (
  world: World,
  exchange: EmulatedRequest,
  fault: {readonly status: number; readonly detail: string},
) => WholeReply;

function route(routes: Routes, refuse: Refuse): Endpoint {
  return (world, exchange) => {
    const {method, path} = exchange;
    const methods = routes.get(path) ?? routes.get(path.slice(0, path.lastIndexOf('/') + 1));
    if (methods === undefined) {
      return refuse(world, exchange, {status: 404, detail: `API does not exist: ${path}`});
    }
    if (Object.hasOwn(methods, method)) {
      const endpoint = methods[method];
      if (endpoint !== undefined) return endpoint(world, exchange);
    }
    const detail = `Request method '${method}' is not supported: ${path}`;
    return refuse(world, exchange, {status: 405, detail});
  };
}
