/** An issued authorization code and the values that its exchange must match. */
export interface AuthorizationCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly expiresAt: number;
}

/** A refresh token. Tokens of one login share its id, so that a logout ends only that login. */
export interface RefreshToken {
  readonly token: string;
  readonly loginId: string;
  expiresAt: number;
}

export interface AccessToken {
  readonly token: string;
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
  /** Times of issue within the last hour, for KOE237. */
  accessTokensIssuedAt: number[];
  refreshTokensIssuedAt: number[];
}

export function noCredentials(): Credentials {
  return {
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    issuedTokens: [],
    accessTokensIssuedAt: [],
    refreshTokensIssuedAt: [],
  };
}

/** Deletes all codes and tokens, as unlinking does. */
export function forgetTokens(credentials: Credentials): void {
  credentials.codes.clear();
  credentials.accessTokens.clear();
  credentials.refreshTokens.clear();
}
