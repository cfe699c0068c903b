import {openCalendar, type SavedCalendar} from '../calendar/talk-calendar.ts';
import {
  type AccessToken,
  type AuthorizationCode,
  type Credentials,
  noCredentials,
  type RefreshToken,
} from '../credentials.ts';
import type {EmulatorOptions} from '../emulator-options.ts';
import {createPeople, type People, type Person, personWithId} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {Memo} from '../room/memo.ts';

/** What survives a restart, as JSON. All else is an option of each start. */
export interface SavedWorld extends SavedRest {
  /** The memos of each person, in the order of `people`, oldest first. */
  readonly memos: readonly (readonly Memo[])[];
}

/** What is saved besides the memos. */
export interface SavedRest {
  readonly restApiKey: string;
  readonly clientSecret: string | null;
  readonly people: readonly SavedPerson[];
  readonly codes: SavedMap<AuthorizationCode>;
  readonly accessTokens: SavedMap<AccessToken>;
  readonly refreshTokens: SavedMap<RefreshToken>;
}

type SavedPerson = Omit<Person, 'consents' | 'room' | 'calendar'> & {
  readonly consents: readonly string[];
  /** Absent in a file of a version that had no calendar. */
  readonly calendar?: SavedCalendar;
};

/** Codes or tokens, with the id of whom they are for. */
type SavedMap<Issued> = readonly SavedEntry<Omit<Issued, 'person'>>[];

type SavedEntry<Issued> = readonly [key: string, Issued & {readonly person: string}];

/** The parts of the world that are saved. */
interface SavedParts {
  readonly app: Pick<RegisteredApp, 'restApiKey' | 'clientSecret'>;
  readonly people: People;
  readonly credentials: Credentials;
}

/** What to save besides the memos. */
export function savedRest({app, credentials, people}: SavedParts): SavedRest {
  const {codes, accessTokens, refreshTokens} = credentials;
  return {
    restApiKey: app.restApiKey,
    clientSecret: app.clientSecret,
    people: people.map(({room: _saved, calendar, consents, ...person}) => {
      return {...person, consents: [...consents], calendar: calendar.saved()};
    }),
    codes: entriesOf(codes),
    accessTokens: entriesOf(accessTokens),
    refreshTokens: entriesOf(refreshTokens),
  };
}

function entriesOf<Issued extends {readonly person: Person}>(issued: ReadonlyMap<string, Issued>) {
  return Array.from(issued, ([key, one]) => [key, {...one, person: one.person.id}] as const);
}

/** The options of a start: the saved key and secret count unless others are given. */
export function withSavedApp(options: EmulatorOptions, saved: SavedWorld): EmulatorOptions {
  const {restApiKey = saved.restApiKey, clientSecret = saved.clientSecret} = options;
  return {...options, restApiKey, clientSecret};
}

/** The saved people with their consents and memos, then those of `options` who are new. */
export function restorePeople(saved: SavedWorld, options: EmulatorOptions): People {
  const names = new Set(saved.people.map(({nickname}) => nickname));
  const added = (options.people ?? []).filter(({nickname}) => !names.has(nickname));
  const known = saved.people.map(({id, nickname}) => ({id, nickname}));
  const restore = (created: Person, index: number): Person => {
    const before = saved.people[index];
    if (before === undefined) return created;
    for (const memo of saved.memos[index] ?? []) created.room.add(memo);
    return {
      ...created,
      ...before,
      consents: new Set(before.consents),
      calendar: openCalendar(before.calendar),
    };
  };
  const [first, ...others] = createPeople([...known, ...added]);
  return [restore(first, 0), ...others.map((person, index) => restore(person, index + 1))];
}

/** An expired token is refused in other words than an unknown one, for this long. */
const keptExpiredMs = 24 * 60 * 60 * 1000;

/** The saved codes and tokens, except those that expired long ago. */
export function restoreCredentials(saved: SavedWorld, people: People, now: number): Credentials {
  const oldest = now - keptExpiredMs;
  const restore = <Issued extends {readonly expiresAt: number}>(
    entries: readonly SavedEntry<Issued>[],
  ) =>
    entries.flatMap(([key, one]) => {
      const person = personWithId(people, one.person);
      return person === undefined || one.expiresAt < oldest
        ? []
        : [[key, {...one, person}] as const];
    });
  return {
    ...noCredentials(),
    codes: new Map(restore(saved.codes)),
    accessTokens: new Map(restore(saved.accessTokens)),
    refreshTokens: new Map(restore(saved.refreshTokens)),
  };
}
