/** What an authorization code was issued for. */
export interface AuthorizationCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly codeChallenge: string | null;
  readonly expiresAt: number;
}

/** Tokens of one login share its id, so that a logout ends that login only. */
export interface RefreshToken {
  readonly token: string;
  readonly loginId: string;
  expiresAt: number;
}

export interface AccessToken {
  readonly token: string;
  readonly loginId: string;
  /** The items agreed to when it was issued: a later consent needs a newer token. */
  readonly scopes: readonly string[];
  expiresAt: number;
}

/** Every code and token that is still known. One that is deleted "does not exist" for Kakao. */
export interface Credentials {
  readonly codes: Map<string, AuthorizationCode>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly refreshTokens: Map<string, RefreshToken>;
  /** Every token that was ever issued, also those that are dead. */
  readonly issuedTokens: string[];
  /** Times of issue within the last hour, for KOE237. */
  accessTokensIssuedAt: number[];
  refreshTokensIssuedAt: number[];
}

/** Nothing issued yet. */
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

/** Ends every token at once, as unlinking does. */
export function forgetTokens(credentials: Credentials): void {
  credentials.codes.clear();
  credentials.accessTokens.clear();
  credentials.refreshTokens.clear();
}
