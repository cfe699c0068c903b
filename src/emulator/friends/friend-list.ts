import type {Person} from '../person.ts';
import type {World} from '../world.ts';

/**
 * The friends whom the app may know: members who logged in to it and agreed to `friends`. Kakao
 * caches the list, so that who agrees later appears when it expires.
 */
export function friendsOf({people, friends, clock}: World, person: Person): readonly Person[] {
  const now = clock.now();
  const cached = friends.cached.get(person);
  if (cached !== undefined && now < cached.expiresAt) return cached.friends;
  const found = people.filter(
    (other) => usesApp(other) && other.consents.has('friends') && friends.areFriends(person, other),
  );
  friends.cached.set(person, {friends: found, expiresAt: now + friends.cacheMs});
  return found;
}

/** Whether a person is a member of the app and logged in to it. */
export function usesApp({isMember, linkedAt}: Person): boolean {
  return isMember && linkedAt !== null;
}
