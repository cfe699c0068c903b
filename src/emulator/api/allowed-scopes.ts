import type {ApiCall} from './bearer.ts';

/** The current scopes of a token: agreed to when it was issued, and not revoked since. */
export function allowedScopes({accessToken}: Pick<ApiCall, 'accessToken'>): readonly string[] {
  return accessToken.scopes.filter((scope) => accessToken.person.consents.has(scope));
}
