import type {Person} from './person.ts';

/** An issued authorization code and the values that its exchange must match. */
export interface AuthorizationCode {
  readonly code: string;
  readonly person: Person;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly expiresAt: number;
}

/** A refresh token. Tokens of one login share its id, so that a logout ends only that login. */
export interface RefreshToken {
  readonly token: string;
  readonly person: Person;
  readonly loginId: string;
  expiresAt: number;
}

export interface AccessToken {
  readonly token: string;
  readonly person: Person;
  readonly loginId: string;
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
