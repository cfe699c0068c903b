import type {ApiCall} from './bearer.ts';

/** What this token may do now: agreed to when it was issued, and not taken back since. */
export function allowedScopes({world, accessToken}: Omit<ApiCall, 'exchange'>): readonly string[] {
  return accessToken.scopes.filter((scope) => world.person.consents.has(scope));
}
