import type {PersonOptions} from './emulator-options.ts';

/** The one person who uses this Kakao, and how they stand to the app. */
export interface Person {
  readonly id: string;
  readonly nickname: string;
  readonly hasKakaoTalk: boolean;
  readonly isMember: boolean;
  /** When person and app were linked, in milliseconds; null while they are not. */
  linkedAt: number | null;
  /** Consent items agreed to. */
  readonly consents: Set<string>;
}

// Above 2^53: a client that reads the id as a JavaScript number shows itself at once.
const DEFAULT_PERSON: PersonOptions = {id: '4038017295523847169', nickname: '홍길동'};

/** A person who has never met the app. Throws RangeError unless the id is a positive decimal number. */
export function createPerson(options: PersonOptions = DEFAULT_PERSON): Person {
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

/** Links person and app if they are not yet, and notes what was agreed to. */
export function agreeTo(person: Person, scopes: Iterable<string>, now: number): void {
  person.linkedAt ??= now;
  for (const scope of scopes) person.consents.add(scope);
}

/** Cuts the link: consents are gone, and the next login asks again. */
export function cutLink(person: Person): void {
  person.linkedAt = null;
  person.consents.clear();
}
