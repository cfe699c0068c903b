/** What Kakao grants for a code or a refresh token. Lifetimes are seconds, as on the wire. */
export interface TokenGrant {
  readonly accessToken: string;
  readonly expiresIn: number;
  /** Null: Kakao sent none, and the one held stays valid. */
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresIn: number | null;
  /** Null: not told, keep what was known. */
  readonly scopes: readonly string[] | null;
}

/** The tokens of the one login. Times are ms since the epoch; null is "not known". */
export interface Tokens {
  /** The REST API key that they were issued to: a refresh works with no other. */
  readonly restApiKey: string;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: number | null;
  readonly accessTokenIssuedAt: number | null;
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly refreshTokenIssuedAt: number | null;
  readonly scopes: readonly string[];
  readonly lastRefreshedAt: number | null;
}

/** An access token with less than this left is refreshed before use (ms). */
const refreshMarginMs = 5 * 60_000;

/** First tokens of a login. */
export function tokensOfGrant(restApiKey: string, grant: TokenGrant, now: number): Tokens {
  return {
    restApiKey,
    accessToken: grant.accessToken,
    accessTokenExpiresAt: now + grant.expiresIn * 1000,
    accessTokenIssuedAt: now,
    ...refreshPart(grant, now),
    scopes: grant.scopes ?? [],
    lastRefreshedAt: null,
  };
}

/**
 * The tokens held after a refresh: Kakao sends a new refresh token only when less than a month was
 * left, and an absent one means "keep yours".
 */
export function applyGrant(stored: Tokens, grant: TokenGrant, now: number): Tokens {
  return {
    ...stored,
    accessToken: grant.accessToken,
    accessTokenExpiresAt: now + grant.expiresIn * 1000,
    accessTokenIssuedAt: now,
    ...(grant.refreshToken === null ? {} : refreshPart(grant, now)),
    scopes: grant.scopes ?? stored.scopes,
    lastRefreshedAt: now,
  };
}

function refreshPart(grant: TokenGrant, now: number) {
  const {refreshToken, refreshTokenExpiresIn} = grant;
  return {
    refreshToken,
    refreshTokenExpiresAt:
      refreshTokenExpiresIn === null ? null : now + refreshTokenExpiresIn * 1000,
    refreshTokenIssuedAt: refreshToken === null ? null : now,
  };
}

/**
 * Whether to refresh before the next use. The margin shrinks to half of a short lifetime, so that
 * tokens that live two minutes are not refreshed at every use. Kakao allows 20 access tokens in
 * ten minutes (KOE237).
 */
export function needsRefresh(tokens: Tokens, now: number): boolean {
  const {accessTokenExpiresAt: end, accessTokenIssuedAt: start} = tokens;
  if (end === null) return false;
  const lifetime = start === null ? Number.POSITIVE_INFINITY : end - start;
  return end - now < Math.min(refreshMarginMs, lifetime / 2);
}
