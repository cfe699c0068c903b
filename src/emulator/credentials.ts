import type {Person} from './person.ts';

/** How a person logged in to the app. */
export interface Login {
  readonly person: Person;
  /** When the user logged in to the Kakao account, in milliseconds since 1970. */
  readonly authenticatedAt: number;
  /** Whether the login is one of OpenID Connect. */
  readonly isOpenid: boolean;
}

/** A login whose code was exchanged. Its tokens share the id: a logout ends only that login. */
export interface TokenLogin extends Login {
  readonly loginId: string;
}

/** An issued authorization code and the values that its exchange must match. */
export interface AuthorizationCode extends Login {
  readonly code: string;
  readonly nonce: string | null;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly expiresAt: number;
}

export interface RefreshToken extends TokenLogin {
  readonly token: string;
  expiresAt: number;
}

export interface AccessToken extends TokenLogin {
  readonly token: string;
  /** The items agreed to at the time of issue; a later consent needs a new token. */
  readonly scopes: readonly string[];
  expiresAt: number;
}

/** All codes and tokens that are still known. For Kakao, a deleted one "does not exist". */
export interface Credentials {
  readonly codes: Map<string, AuthorizationCode>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly refreshTokens: Map<string, RefreshToken>;
  /** Every token ever issued, including invalid ones. */
  readonly issuedTokens: string[];
}

export function noCredentials(): Credentials {
  return {
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    issuedTokens: [],
  };
}

/** Deletes all codes and tokens of a person, as unlinking does. */
export function forgetTokens(
  {codes, accessTokens, refreshTokens}: Credentials,
  person: Person,
): void {
  for (const issued of [codes, accessTokens, refreshTokens]) {
    for (const [key, {person: owner}] of issued) if (owner === person) issued.delete(key);
  }
}
