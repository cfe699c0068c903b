import type {World} from '../world.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

/**
 * The consent items to request from the user: missing required ones always, those in `scope`, and
 * optional ones at the first login without a `scope`.
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
