import {openCalendar, type TalkCalendar} from './calendar/talk-calendar.ts';
import type {PersonOptions} from './emulator-options.ts';
import {OptionFault} from './option-fault.ts';
import {openRoom, type Room} from './room/room.ts';

/** A user of Kakao, and the user's relation to the app. */
export interface Person {
  readonly id: string;
  readonly nickname: string;
  /** null: the account has none. */
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  /** The address of the profile picture; null: Kakao's default one. */
  readonly picture: string | null;
  readonly hasKakaoTalk: boolean;
  readonly isMember: boolean;
  /** When the user and the app were linked, in milliseconds; null if they are not. */
  linkedAt: number | null;
  /** The consent items that the user agreed to. */
  readonly consents: Set<string>;
  /** The user's own chatroom. */
  readonly room: Room;
  readonly calendar: TalkCalendar;
  /** Times of issue within the last hour, for KOE237. */
  readonly issuedAt: {accessTokens: number[]; refreshTokens: number[]};
}

/** All users; the first one acts unless another is named. */
export type People = readonly [Person, ...Person[]];

// Above 2^53, so that a client that reads the id as a JavaScript number fails immediately.
const firstId = 4038017295523847169n;

/**
 * Creates users who have not logged in to the app. Throws RangeError for no user, for an id that is
 * not a positive 64-bit integer, and for an id that two users have.
 */
export function createPeople(options: readonly PersonOptions[]): People {
  const [first, ...others] = options.map(createPerson);
  if (first === undefined) throw new RangeError('at least one person is needed');
  const ids = [first, ...others].map(({id}) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new RangeError(`two people have the id ${repeated}`);
  return [first, ...others];
}

function createPerson(options: PersonOptions, index: number): Person {
  const id = options.id ?? String(firstId + BigInt(index));
  if (!/^[1-9]\d{0,18}$/.test(id)) {
    throw new RangeError(`person.id must be a positive 64-bit number, got "${id}"`);
  }
  return {
    id,
    nickname: options.nickname,
    email: options.email === undefined ? `user${index + 1}@example.com` : options.email,
    isEmailVerified: options.isEmailVerified ?? true,
    picture: options.picture ?? null,
    hasKakaoTalk: options.hasKakaoTalk ?? true,
    isMember: options.isMember ?? true,
    linkedAt: null,
    consents: new Set(),
    room: openRoom(),
    calendar: openCalendar(),
    issuedAt: {accessTokens: [], refreshTokens: []},
  };
}

/** The user with this id, or undefined. */
export function personWithId(people: People, id: string): Person | undefined {
  return people.find((person) => person.id === id);
}

/** The user with this nickname. Throws OptionFault if there is none. */
export function personWithName(people: People, nickname: string): Person {
  const found = people.find((person) => person.nickname === nickname);
  if (found === undefined) throw new OptionFault('unknown-person', nickname);
  return found;
}

/** Links the user and the app if necessary, and adds the consents. */
export function agreeTo(person: Person, scopes: Iterable<string>, now: number): void {
  person.linkedAt ??= now;
  for (const scope of scopes) person.consents.add(scope);
}

/** Unlinks the user: the consents are deleted, and the next login asks for them again. */
export function unlinkPerson(person: Person): void {
  person.linkedAt = null;
  person.consents.clear();
}
