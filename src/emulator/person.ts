import type {PersonOptions} from './emulator-options.ts';

/** The only user of the emulator, and the user's relation to the app. */
export interface Person {
  readonly id: string;
  readonly nickname: string;
  readonly hasKakaoTalk: boolean;
  readonly isMember: boolean;
  /** When the user and the app were linked, in milliseconds; null if they are not. */
  linkedAt: number | null;
  /** The consent items that the user agreed to. */
  readonly consents: Set<string>;
}

// Above 2^53, so that a client that reads the id as a JavaScript number fails immediately.
const defaultPerson: PersonOptions = {id: '4038017295523847169', nickname: '홍길동'};

/**
 * Creates a user who has not logged in to the app. Throws RangeError unless the id is a positive
 * decimal integer.
 */
export function createPerson(options: PersonOptions = defaultPerson): Person {
  if (!/^[1-9]\d{0,18}$/.test(options.id)) {
    throw new RangeError(`person.id must be a positive 64-bit number, got "${options.id}"`);
  }
  return {
    id: options.id,
    nickname: options.nickname,
    hasKakaoTalk: options.hasKakaoTalk ?? true,
    isMember: options.isMember ?? true,
    linkedAt: null,
    consents: new Set(),
  };
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
