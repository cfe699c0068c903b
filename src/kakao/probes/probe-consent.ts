import type {ConsentState} from '../../app/ports/probe-ports.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import {calendarScope, memoScope} from '../../domain/login/session.ts';
import {leavesOpen} from '../api/read-user.ts';
import type {KakaoOptions} from '../auth/kakao-auth.ts';
import {callKakao} from '../http/call-kakao.ts';
import {field} from '../http/json-fields.ts';
import {unsendableToken} from '../http/unsendable-token.ts';

/**
 * Returns whether the user agreed to the scope that a memo needs, and whether the app offers it;
 * null if Kakao does not list it. Source: developers.kakao.com, "Kakao Login: REST API", Scopes.
 */
export async function probeConsent(
  {origin, http}: KakaoOptions,
  accessToken: string,
): Promise<Result<ConsentState | null>> {
  if (!isSendableToken(accessToken)) return failed(unsendableToken());
  const request = {method: 'GET', url: new URL('/v2/user/scopes', origin), accessToken} as const;
  return callKakao(http, {request, read: readConsent, secrets: [accessToken]});
}

/** Finds the scope in the response of /v2/user/scopes; undefined if it says nothing. */
export function readConsent(value: unknown): ConsentState | null | undefined {
  const list = field(value, 'scopes');
  if (!Array.isArray(list)) return undefined;
  const item: unknown = list.find((one) => field(one, 'id') === memoScope);
  if (item === undefined) return null;
  if (leavesOpen(item)) return undefined;
  const calendar: unknown = list.find((one) => field(one, 'id') === calendarScope);
  return {
    agreed: field(item, 'agreed') === true,
    using: field(item, 'using') === true,
    hasCalendar: field(calendar, 'agreed') === true,
  };
}
