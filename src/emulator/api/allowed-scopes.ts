import type {ApiCall} from './bearer.ts';

/** The current scopes of a token: agreed to when it was issued, and not revoked since. */
export function allowedScopes({world, accessToken}: Omit<ApiCall, 'exchange'>): readonly string[] {
  return accessToken.scopes.filter((scope) => world.person.consents.has(scope));
}
