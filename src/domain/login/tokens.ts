/**
 * Kakao's response to an authorization code or a refresh token. Lifetimes are in seconds, and null
 * if the response names none that is plausible.
 */
export interface TokenGrant {
  readonly accessToken: string;
  readonly expiresIn: number | null;
  /** Null if Kakao sent none: the stored one stays valid. */
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresIn: number | null;
  /** Null if not in the response: the stored ones stay valid. */
  readonly scopes: readonly string[] | null;
}

/** The tokens of the login. Times are ms since the epoch; null is "unknown". */
export interface Tokens {
  /** The REST API key that they were issued for, without which a refresh fails. */
  readonly restApiKey: string;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: number | null;
  readonly accessTokenIssuedAt: number | null;
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly refreshTokenIssuedAt: number | null;
  readonly scopes: readonly string[] | null;
  readonly lastRefreshedAt: number | null;
}

/** The remaining lifetime (ms) below which an access token is refreshed before use. */
const refreshMarginMs = 5 * 60_000;

/** The initial tokens of a login. */
export function tokensOfGrant(restApiKey: string, grant: TokenGrant, now: number): Tokens {
  return {
    restApiKey,
    accessToken: grant.accessToken,
    accessTokenExpiresAt: endOf(grant.expiresIn, now),
    accessTokenIssuedAt: now,
    ...refreshPart(grant, now),
    scopes: grant.scopes,
    lastRefreshedAt: null,
  };
}

/**
 * The tokens of a login of which only the refresh token is known: the access token is requested at
 * the first use. Kakao reports then if the consent for memos is missing.
 */
export function tokensOfRefreshToken(
  restApiKey: string,
  refreshToken: string,
  issuedAt: number | null,
): Tokens {
  return {
    restApiKey,
    accessToken: '',
    accessTokenExpiresAt: issuedAt ?? 0,
    accessTokenIssuedAt: null,
    refreshToken,
    refreshTokenExpiresAt: null,
    refreshTokenIssuedAt: issuedAt,
    scopes: null,
    lastRefreshedAt: null,
  };
}

/**
 * The tokens after a refresh. Kakao sends a new refresh token only if the old one expires within a
 * month; otherwise the stored one stays valid.
 */
export function applyGrant(stored: Tokens, grant: TokenGrant, now: number): Tokens {
  return {
    ...stored,
    accessToken: grant.accessToken,
    accessTokenExpiresAt: endOf(grant.expiresIn, now),
    accessTokenIssuedAt: now,
    ...(bringsNothing(stored, grant) ? {} : refreshPart(grant, now)),
    scopes: grant.scopes ?? stored.scopes,
    lastRefreshedAt: now,
  };
}

/** A token that Kakao only repeats keeps the end that is known. */
function bringsNothing(
  {refreshToken: stored}: Tokens,
  {refreshToken, refreshTokenExpiresIn}: TokenGrant,
): boolean {
  return refreshToken === null || (refreshToken === stored && refreshTokenExpiresIn === null);
}

function endOf(seconds: number | null, now: number): number | null {
  return seconds === null ? null : now + seconds * 1000;
}

function refreshPart(grant: TokenGrant, now: number) {
  const {refreshToken, refreshTokenExpiresIn} = grant;
  return {
    refreshToken,
    refreshTokenExpiresAt: endOf(refreshTokenExpiresIn, now),
    refreshTokenIssuedAt: refreshToken === null ? null : now,
  };
}

/**
 * Whether to refresh before the next use. The margin is at most half of the lifetime, so that
 * tokens valid for two minutes are not refreshed on every use. Kakao allows 20 access tokens in ten
 * minutes (KOE237).
 */
export function needsRefresh(tokens: Tokens, now: number): boolean {
  const {accessTokenExpiresAt: end, accessTokenIssuedAt: start} = tokens;
  if (end === null) return false;
  const lifetime = start === null ? Number.POSITIVE_INFINITY : end - start;
  return end - now < Math.min(refreshMarginMs, lifetime / 2);
}
