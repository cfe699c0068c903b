import {openidScope} from '../consent-items.ts';
import type {ApiCall} from './bearer.ts';

/**
 * The current scopes of a token: agreed to when it was issued, and not revoked since. OpenID Connect
 * is not agreed to, but belongs to the login.
 */
export function allowedScopes({accessToken}: Pick<ApiCall, 'accessToken'>): readonly string[] {
  return accessToken.scopes.filter(
    (scope) => scope === openidScope || accessToken.person.consents.has(scope),
  );
}
