import type {Tokens} from './tokens.ts';

/** The owner of the chatroom. The id is a 64-bit integer, stored as decimal text. */
export interface Account {
  readonly id: string;
  readonly nickname: string | null;
}

/** The login without its tokens, safe for the screen and JSON. Times are ms. */
export interface Session {
  readonly account: Account | null;
  readonly accessTokenExpiresAt: number | null;
  readonly accessTokenIssuedAt: number | null;
  readonly hasRefreshToken: boolean;
  readonly refreshTokenExpiresAt: number | null;
  readonly refreshTokenIssuedAt: number | null;
  /** Null if unknown. */
  readonly scopes: readonly string[] | null;
  readonly lastRefreshedAt: number | null;
}

/** The scope for sending to oneself, shown as 카카오톡 메시지 전송. */
export const memoScope = 'talk_message';

/** The scope for the list of friends, shown as 카카오 서비스 내 친구목록. */
export const friendsScope = 'friends';

/** The scope for reminders, shown as 톡캘린더 및 일정 생성, 조회, 편집/삭제. */
export const calendarScope = 'talk_calendar';

export function sessionOf(tokens: Tokens, account: Account | null): Session {
  return {
    account,
    accessTokenExpiresAt: tokens.accessTokenExpiresAt,
    accessTokenIssuedAt: tokens.accessTokenIssuedAt,
    hasRefreshToken: tokens.refreshToken !== null,
    refreshTokenExpiresAt: tokens.refreshTokenExpiresAt,
    refreshTokenIssuedAt: tokens.refreshTokenIssuedAt,
    scopes: tokens.scopes,
    lastRefreshedAt: tokens.lastRefreshedAt,
  };
}

export type Consent = 'agreed' | 'missing' | 'unknown';

/**
 * Whether the user agreed to the scope that a memo needs. The scopes are unknown (null) when
 * neither a response nor a token file named them; Kakao then reports a missing consent with the
 * first memo.
 */
export function consentIn(scopes: readonly string[] | null, scope = memoScope): Consent {
  if (scopes === null) return 'unknown';
  return scopes.includes(scope) ? 'agreed' : 'missing';
}

/** Whether sending may be tried: the consent is not known to be missing. */
export function canSend({scopes}: Pick<Session, 'scopes'>): boolean {
  return consentIn(scopes) !== 'missing';
}

/** A change of the account by a login. */
export interface AccountChange {
  readonly account: Account;
  readonly previous: Account;
}

/**
 * Returns the change if a login is of another account than the one before; null if not or unknown.
 */
export function accountChange(
  account: Account | null,
  previous: Account | null,
): AccountChange | null {
  if (account === null || previous === null || account.id === previous.id) return null;
  return {account, previous};
}
