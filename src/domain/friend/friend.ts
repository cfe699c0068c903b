import {foldText} from '../search/fold-text.ts';
import {matchesTerms} from '../search/match-query.ts';
import {wordTerm} from '../search/terms.ts';

/** A friend in the list of Kakao. The names are as Kakao returns them, sanitized for one line. */
export interface Friend {
  /** Kakao's id for this friend, for this user of this app; not a UUID (RFC 9562). */
  readonly uuid: string;
  /** Empty if Kakao names none. */
  readonly name: string;
  readonly isFavorite: boolean;
}

/** A friend that the user has written to, with the name that was chosen then. */
export interface KnownFriend {
  readonly uuid: string;
  readonly name: string;
  /** When the user last wrote to this friend (ms). */
  readonly writtenAt: number;
}

/** Who may be meant by a name. */
export type FoundFriends =
  | {readonly kind: 'none'}
  /** `isExact`: the whole name or the id was given, so that no other friend can be meant. */
  | {readonly kind: 'one'; readonly friend: Friend; readonly isExact: boolean}
  | {readonly kind: 'several'; readonly friends: readonly Friend[]};

/**
 * Finds the friend that a typed text means: the id, the whole name, else a part of the name or its
 * first consonants (ㅇㅁ for 엄마). A name under which the user wrote before still counts after the
 * friend has changed it.
 */
export function findFriend(
  friends: readonly Friend[],
  known: readonly KnownFriend[],
  typed: string,
): FoundFriends {
  const byId = friends.find(({uuid}) => uuid === typed.trim());
  if (byId !== undefined) return {kind: 'one', friend: byId, isExact: true};
  const wanted = foldText(typed.trim());
  if (wanted === '') return {kind: 'none'};
  const earlier = earlierNames(known);
  const same = friends.filter((friend) =>
    namesOf(friend, earlier).some((name) => foldText(name) === wanted),
  );
  if (same.length > 0) return foundIn(same, true);
  return foundIn(searchFriends(friends, typed, known), false);
}

function foundIn(friends: readonly Friend[], isExact: boolean): FoundFriends {
  const [first] = friends;
  if (first === undefined) return {kind: 'none'};
  return friends.length === 1 ? {kind: 'one', friend: first, isExact} : {kind: 'several', friends};
}

/** The friends whose name contains every word of the query; all of them for an empty one. */
export function searchFriends(
  friends: readonly Friend[],
  query: string,
  known: readonly KnownFriend[] = [],
): readonly Friend[] {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word !== '');
  const terms = words.map((word) => wordTerm(word, {isWanted: true, isTyped: true}));
  const earlier = earlierNames(known);
  return friends.filter((friend) =>
    namesOf(friend, earlier).some((name) => matchesTerms(terms, foldText(name))),
  );
}

function earlierNames(known: readonly KnownFriend[]): ReadonlyMap<string, string> {
  return new Map(known.map(({uuid, name}) => [uuid, name]));
}

function namesOf({uuid, name}: Friend, earlier: ReadonlyMap<string, string>): readonly string[] {
  const before = earlier.get(uuid);
  return before === undefined ? [name] : [name, before];
}
