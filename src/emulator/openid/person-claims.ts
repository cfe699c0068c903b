import {profilePictures} from '../api/profile-pictures.ts';
import type {Person} from '../person.ts';
import type {Claims} from './id-token.ts';

/**
 * What the consents let OpenID Connect say about a person (developers.kakao.com, "Kakao Login:
 * Common", ID token). The e-mail address may be unverified.
 */
export function personClaims(person: Person, scopes: readonly string[]): Claims {
  const {nickname, email} = person;
  return {
    ...(scopes.includes('profile_nickname') ? {nickname} : {}),
    ...(scopes.includes('profile_image') ? {picture: profilePictures(person).thumbnail} : {}),
    ...(scopes.includes('account_email') && email !== null ? {email} : {}),
  };
}
