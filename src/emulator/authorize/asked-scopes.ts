import {openidScope} from '../consent-items.ts';
import type {Person} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

/**
 * The consent items to request from the user: missing required ones always, those in `scope`, and
 * optional ones at the first login without a `scope`.
 */
export function askedScopes(
  app: RegisteredApp,
  person: Person,
  request: AuthorizationRequest,
): readonly string[] {
  const firstLogin = person.linkedAt === null;
  const wanted = (scope: string): boolean => {
    if (scope === openidScope) return false;
    if (request.scopes.includes(scope)) return true;
    const kind = app.consentKind(scope);
    if (kind === 'required') return true;
    return kind === 'optional' && firstLogin && request.scopes.length === 0;
  };
  return app.enabledScopes.filter((scope) => wanted(scope) && !person.consents.has(scope));
}
