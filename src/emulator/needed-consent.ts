import {memoApis} from './api/memo-apis.ts';
import {calendarApis} from './calendar/calendar-apis.ts';
import {calendarScope} from './calendar/calendar-endpoint.ts';
import {friendApis} from './friends/friend-apis.ts';
import {friendsApiType, friendsPath} from './friends/friends-endpoint.ts';

/**
 * The consent item that the API at a path needs first, and the name of the API in refusals; null
 * where none is known.
 */
export function neededConsent(path: string): {
  readonly scope: string;
  readonly apiType: string | null;
} {
  if (path === friendsPath) return {scope: 'friends', apiType: friendsApiType};
  const calendarApi = calendarApis.get(path);
  if (calendarApi !== undefined) return {scope: calendarScope, apiType: calendarApi.apiType};
  const api = memoApis.get(path) ?? friendApis.get(path);
  return {scope: 'talk_message', apiType: api?.apiType ?? null};
}
