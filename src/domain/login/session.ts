import type {Tokens} from './tokens.ts';

/** Whose chatroom it is. The id is a 64-bit integer, kept as its decimal text. */
export interface Account {
  readonly id: string;
  readonly nickname: string | null;
}

/** What the screen and JSON may know of the login: everything but the tokens. Times are ms. */
export interface Session {
  readonly account: Account | null;
  readonly accessTokenExpiresAt: number | null;
  readonly accessTokenIssuedAt: number | null;
  readonly hasRefreshToken: boolean;
  readonly refreshTokenExpiresAt: number | null;
  readonly refreshTokenIssuedAt: number | null;
  readonly scopes: readonly string[];
  readonly lastRefreshedAt: number | null;
}

/** The consent item that sending to oneself needs: 카카오톡 메시지 전송. */
export const memoScope = 'talk_message';

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

export function canSend(session: Session): boolean {
  return session.scopes.includes(memoScope);
}
