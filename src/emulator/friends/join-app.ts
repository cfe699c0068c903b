import {openidScope} from '../consent-items.ts';
import {agreeTo, type People, personWithName} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';

interface Joined {
  readonly app: RegisteredApp;
  readonly people: People;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Lets people log in to the app once and agree to all its items, as friends do in a browser of their
 * own. Throws OptionFault for an unknown name.
 */
export function joinApp(names: readonly string[], {app, people, now}: Joined): void {
  const scopes = app.enabledScopes.filter((scope) => scope !== openidScope);
  for (const name of names) agreeTo(personWithName(people, name), scopes, now);
}
