import {json, type WholeReply} from '../reply.ts';
import {allowedScopes} from './allowed-scopes.ts';
import {apiError} from './api-errors.ts';
import type {ApiCall} from './bearer.ts';

/** The consent item that an API needs, and the name of the API in refusals. */
interface NeededConsent {
  readonly scope: string;
  readonly apiType: string;
}

/** -3 for an item that the app did not enable, -402 for one that the user did not agree to. */
export function refuseConsent(call: ApiCall, {scope, apiType}: NeededConsent): WholeReply | null {
  const {app} = call.world;
  if (!app.enabledScopes.includes(scope)) {
    const msg = `[${app.name}] App disabled [${scope}] scopes for [${apiType}] API on developers.kakao.com. Enable it first.`;
    return apiError(403, -3, msg);
  }
  const allowed = allowedScopes(call);
  if (allowed.includes(scope)) return null;
  return json(403, {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: apiType,
    required_scopes: [scope],
    allowed_scopes: allowed,
  });
}
