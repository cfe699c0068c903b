import type {World} from '../world.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

/**
 * The consent items that the person must still be asked for: required ones always, those in
 * `scope` by name, and optional ones at the first login when no `scope` was given.
 */
export function askedScopes(world: World, request: AuthorizationRequest): readonly string[] {
  const {app, person} = world;
  const firstLogin = person.linkedAt === null;
  const wanted = (scope: string): boolean => {
    if (request.scopes.includes(scope)) return true;
    const kind = app.consentKind(scope);
    if (kind === 'required') return true;
    return kind === 'optional' && firstLogin && request.scopes.length === 0;
  };
  return app.enabledScopes.filter((scope) => wanted(scope) && !person.consents.has(scope));
}
