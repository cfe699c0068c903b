import {createHmac} from 'node:crypto';
import type {Person} from '../person.ts';
import type {RegisteredApp} from '../registered-app.ts';

/**
 * How an app names a user to other users: another text for each app, and not a UUID. It follows from
 * the app's key, so that it is the same after a restart with that key. The form is that of the SDK's
 * fixtures, `1-XV5dzv2PTM-cr9y-fV59Pk3emA`.
 */
export function friendUuid(
  {restApiKey}: Pick<RegisteredApp, 'restApiKey'>,
  {id}: Pick<Person, 'id'>,
): string {
  const digest = createHmac('sha256', restApiKey).update(id).digest();
  return `1-${digest.subarray(0, 20).toString('base64url')}`;
}

/** Whether a text may be such a name; Kakao does not document the form. */
export function isFriendUuid(text: string): boolean {
  return /^[\w-]{16,64}$/.test(text);
}
