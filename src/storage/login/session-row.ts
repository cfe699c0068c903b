import type {StoredSession} from '../../app/ports/storage-ports.ts';
import {numberOrNull, text, textListOrNull, textOrNull} from '../base/row-values.ts';

/** A row of the `session` table as a `StoredSession`. */
export function sessionOfRow(row: Record<string, unknown>): StoredSession {
  const id = textOrNull(row['account_id']);
  return {
    tokens: {
      restApiKey: text(row['rest_api_key']),
      accessToken: text(row['access_token']),
      accessTokenExpiresAt: numberOrNull(row['access_token_expires_at']),
      accessTokenIssuedAt: numberOrNull(row['access_token_issued_at']),
      refreshToken: textOrNull(row['refresh_token']),
      refreshTokenExpiresAt: numberOrNull(row['refresh_token_expires_at']),
      refreshTokenIssuedAt: numberOrNull(row['refresh_token_issued_at']),
      scopes: textListOrNull(row['scopes']),
      lastRefreshedAt: numberOrNull(row['last_refreshed_at']),
    },
    account: id === null ? null : {id, nickname: textOrNull(row['nickname'])},
  };
}

/** The client secret from a row of the `app` table; null means that the app has none. */
export function clientSecretOfRow(row: Record<string, unknown>): string | null {
  text(row['rest_api_key']);
  return textOrNull(row['client_secret']);
}
