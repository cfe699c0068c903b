import type {EmulatorOptions} from '../emulator-options.ts';
import {type People, type Person, personWithName} from '../person.ts';

/** Who is whose friend in KakaoTalk, and how Kakao serves the lists. */
export interface Friendships {
  areFriends(one: Person, other: Person): boolean;
  /** Whether `of` marked the friend as a favorite. */
  isFavorite(of: Person, friend: Person): boolean;
  /** How long a list of friends stays as it is, in milliseconds. */
  cacheMs: number;
  /** The lists that are cached, by the user who requested them. */
  readonly cached: Map<Person, CachedFriends>;
  /** The error code that every message to a person gets. */
  readonly refusals: Map<Person, number>;
}

export interface CachedFriends {
  readonly friends: readonly Person[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Reads the friendships from the options, in which people have their nicknames. Throws OptionFault
 * for an unknown name.
 */
export function createFriendships(options: EmulatorOptions, people: People): Friendships {
  const withName = (name: string): Person => personWithName(people, name);
  const circles = options.friends?.map((names) => new Set(names.map(withName)));
  const favorites = (options.favorites ?? []).map((pair) => pair.map(withName));
  const refusing = (options.refusing ?? []).map((name) => [withName(name), -530] as const);
  return {
    areFriends: (one, other) =>
      one !== other &&
      (circles === undefined || circles.some((circle) => circle.has(one) && circle.has(other))),
    isFavorite: (of, friend) => favorites.some(([one, other]) => one === of && other === friend),
    cacheMs: options.friendCache ?? 0,
    cached: new Map(),
    refusals: new Map(refusing),
  };
}
