import type {TokenGrant} from '../../domain/login/tokens.ts';
import {field, readSeconds, readToken} from '../http/json-fields.ts';

/**
 * Reads Kakao's response to a token request; undefined if a field is missing or implausible.
 * Source: developers.kakao.com, "Kakao Login: REST API", Request token and Refresh token.
 */
export function readGrant(value: unknown): TokenGrant | undefined {
  const accessToken = readToken(field(value, 'access_token'));
  const expiresIn = readSeconds(field(value, 'expires_in'), 1);
  const refreshToken = optional(field(value, 'refresh_token'), readToken);
  const refreshTokenExpiresIn = optional(field(value, 'refresh_token_expires_in'), (seconds) =>
    readSeconds(seconds, 1),
  );
  const scopes = optional(field(value, 'scope'), readScopeList);
  if (accessToken === undefined || expiresIn === undefined) return undefined;
  if (refreshToken === undefined || refreshTokenExpiresIn === undefined || scopes === undefined) {
    return undefined;
  }
  return {accessToken, expiresIn, refreshToken, refreshTokenExpiresIn, scopes};
}

/** Null for an absent field, undefined for an invalid one. */
function optional<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): T | null | undefined {
  return value === undefined || value === null ? null : read(value);
}

function readScopeList(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? value.split(' ').filter((scope) => scope !== '') : undefined;
}
