import {profilePictures} from '../api/profile-pictures.ts';
import type {Person} from '../person.ts';
import type {Claims} from './id-token.ts';

/**
 * What the consents let OpenID Connect say about a person (developers.kakao.com, "Kakao Login:
 * Common", ID token). The e-mail address is there only if it is verified.
 */
export function personClaims(person: Person, scopes: readonly string[]): Claims {
  const {nickname, email, isEmailVerified} = person;
  const withEmail = scopes.includes('account_email') && email !== null && isEmailVerified;
  return {
    ...(scopes.includes('profile_nickname') ? {nickname} : {}),
    ...(scopes.includes('profile_image') ? {picture: profilePictures(person).thumbnail} : {}),
    ...(withEmail ? {email} : {}),
  };
}
